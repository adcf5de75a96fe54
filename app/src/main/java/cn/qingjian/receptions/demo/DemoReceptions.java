package cn.qingjian.receptions.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.receptions.Fund;
import cn.qingjian.receptions.Held;
import cn.qingjian.receptions.Person;
import cn.qingjian.receptions.Reception;
import cn.qingjian.receptions.ReceptionWords;
import cn.qingjian.receptions.Receptions;
import cn.qingjian.receptions.Venue;
import cn.qingjian.slips.Place;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.SlipDemo;
import cn.qingjian.slips.Slips;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented centre's budgets, a reception as it should be, one that cost more than admitted, and one that is refused. */
@Component
class DemoReceptions implements DemoData {
    private static final Money BUDGET = Money.ofYuan(20_000);
    private static final BigDecimal HOURS = new BigDecimal("5.5");

    private final Slips<ReceptionWords, Reception> slips;
    private final Receptions receptions;
    private final SlipDemo demo;
    private final People people;
    private final Clock clock;

    DemoReceptions(
            Slips<ReceptionWords, Reception> slips, Receptions receptions, SlipDemo demo, People people, Clock clock) {
        this.slips = slips;
        this.receptions = receptions;
        this.demo = demo;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 490;
    }

    @Override
    public String what() {
        return "接待费预算和示例接待";
    }

    @Override
    @Transactional
    public void fill() {
        if (!slips.all().isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Account office = people.holding(Role.OFFICE).getFirst();
        List<Unit> hosts = people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE || unit.kind() == Unit.Kind.DEPARTMENT)
                .toList();
        hosts.forEach(unit -> receptions.budget(unit, today.getYear(), BUDGET, "年度部门预算", office));
        Unit county = hosts.stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                .findFirst()
                .orElseThrow();
        asAdmitted(words("临江市中心来学习一窗通办", 11, "临江市住房公积金管理中心", office.unit(), today.minusDays(20)), office);
        dearer(words("白石市中心来看窗口评价", 27, "白石市住房公积金管理中心", county, today.minusDays(9)), office);
        long refused = slips.begin(
                        withoutLetter(words("外地同行顺路来访", 1, "", county, today.plusDays(5))), office, UUID.randomUUID())
                .number();
        slips.submit(refused, office);
    }

    private void asAdmitted(ReceptionWords words, Account by) {
        Slip<ReceptionWords> slip = demo.carried(slips, words, "按公函接待，只在食堂用一次工作餐。", by);
        end(slip, words.held(), by);
    }

    private void dearer(ReceptionWords words, Account by) {
        Slip<ReceptionWords> slip = demo.carried(slips, words, "按公函接待，只在食堂用一次工作餐。", by);
        Held held = words.held();
        end(
                slip,
                new Held(
                        held.from(),
                        held.to(),
                        held.place(),
                        held.venue(),
                        guests(words.sender(), "随行司机"),
                        held.companions(),
                        held.support(),
                        List.of("看窗口评价终端", "座谈", "看档案库房"),
                        1,
                        0,
                        List.of(),
                        Fund.RECEPTION,
                        Money.ofYuan(680),
                        Money.ZERO),
                by);
    }

    private void end(Slip<ReceptionWords> slip, Held held, Account by) {
        var errors = new FieldErrors();
        receptions.scan(slip, letter(), by, errors);
        slips.end(slip.number(), by, errors, () -> receptions.list(slip, held, HOURS, "", by));
        if (!errors.isEmpty()) {
            throw new IllegalStateException("demo: " + errors.all());
        }
    }

    /** A sheet of paper as a scanner would show it: a red rule, and lines that say nothing. */
    private static byte[] letter() {
        var sheet = new BufferedImage(620, 877, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 620, 877);
        pen.setColor(Color.RED);
        pen.fillRect(80, 190, 460, 3);
        pen.setColor(Color.LIGHT_GRAY);
        for (int line = 0; line < 14; line++) {
            pen.fillRect(80, 250 + line * 32, line == 13 ? 180 : 460, 10);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static ReceptionWords withoutLetter(ReceptionWords words) {
        return new ReceptionWords(words.title(), "", "", false, true, "", words.host(), words.held());
    }

    private static ReceptionWords words(String title, int letter, String sender, Unit host, LocalDate day) {
        return new ReceptionWords(
                title,
                sender.isEmpty() ? "" : sender.substring(0, 2) + "金函〔" + day.getYear() + "〕" + letter + "号",
                sender,
                true,
                false,
                host.name() + "负责人",
                Place.of(host),
                new Held(
                        day,
                        day,
                        host.name() + "会议室",
                        Venue.CANTEEN,
                        guests(sender, "科员"),
                        List.of(new Person("接待人甲", "", "副主任"), new Person("接待人乙", "", "科员")),
                        List.of(new Person("食堂管理员", "", "")),
                        List.of("看窗口评价终端", "座谈"),
                        1,
                        0,
                        List.of(),
                        Fund.RECEPTION,
                        Money.ofYuan(480),
                        Money.ofYuan(240)));
    }

    private static List<Person> guests(String sender, String last) {
        String unit = sender.isEmpty() ? "外地单位" : sender;
        return List.of(
                new Person("来宾甲", unit, "副主任"),
                new Person("来宾乙", unit, "科长"),
                new Person("随行司机".equals(last) ? "来宾丁" : "来宾丙", unit, last));
    }
}
