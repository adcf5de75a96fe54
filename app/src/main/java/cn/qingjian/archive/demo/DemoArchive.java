package cn.qingjian.archive.demo;

import cn.qingjian.archive.Appraisal.Outcome;
import cn.qingjian.archive.Appraisals;
import cn.qingjian.archive.Archive;
import cn.qingjian.archive.CoreElement;
import cn.qingjian.archive.Deposit;
import cn.qingjian.archive.Element;
import cn.qingjian.archive.Item;
import cn.qingjian.archive.ItemFilter;
import cn.qingjian.archive.Term;
import cn.qingjian.demo.DemoData;
import cn.qingjian.papers.Form;
import cn.qingjian.papers.OfdWriter;
import cn.qingjian.papers.OfficialPaper;
import cn.qingjian.papers.PdfWriter;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented centre's archives: papers of earlier years, some whose time is over, some due for the city's archives. */
@Component
class DemoArchive implements DemoData {
    private static final int AFTER_THE_DEMANDS = 495;
    private static final String SOURCE = "demo";
    private static final String ORGAN = "青禾市住房公积金中心";

    private final Archive archive;
    private final Appraisals appraisals;
    private final People people;
    private final Clock clock;

    DemoArchive(Archive archive, Appraisals appraisals, People people, Clock clock) {
        this.archive = archive;
        this.appraisals = appraisals;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_DEMANDS;
    }

    @Override
    public String what() {
        return "往年的档案";
    }

    /**
     * A paper of an earlier year.
     *
     * @param ago years before this one
     * @param unit code of the unit that answers for it
     * @param kind code of its class
     * @param genre 文种
     * @param title its title
     * @param words what it says
     */
    private record Line(int ago, String unit, String kind, String genre, String title, String words) {}

    @Override
    @Transactional
    public void fill() {
        if (archive.find(SOURCE, "0").isPresent()) {
            return;
        }
        Account clerk = people.holding(Role.OFFICE).getFirst();
        Map<String, Unit> units = people.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        List<Item> kept = new ArrayList<>();
        for (int place = 0; place < LINES.size(); place++) {
            kept.add(keep(place, LINES.get(place), units, clerk));
        }
        archive.verify(kept.getFirst(), clerk);
        propose(clerk);
    }

    /** One piece has been proposed for keeping on; the others whose time is over still wait. */
    private void propose(Account clerk) {
        List<Item> over = archive.search(ItemFilter.in(ItemFilter.State.DUE), clerk, 0, 10);
        appraisals.propose(
                new Appraisals.Typed(
                        List.of(over.getLast().id()), Outcome.KEEP, Optional.of(Term.THIRTY), "仍有查考价值，近三年被查阅过两次。"),
                clerk);
    }

    private Item keep(int place, Line line, Map<String, Unit> units, Account clerk) {
        int year = LocalDate.now(clock).getYear() - line.ago();
        LocalDate day = LocalDate.of(year, 3 + place % 6, 5 + place);
        String number = "青房金〔%d〕%d号".formatted(year, 3 + place * 2);
        OfficialPaper paper = OfficialPaper.parts(Form.DOCUMENT, ORGAN + "文件", line.title(), List.of(line.words()))
                .number(number)
                .to("各科室、各管理部")
                .signed(ORGAN, day)
                .paper();
        boolean ofd = place % 2 == 0;
        return archive.keep(new Deposit(
                SOURCE,
                String.valueOf(place),
                line.title(),
                line.kind(),
                Objects.requireNonNull(units.get(line.unit()), line.unit()).id(),
                day,
                List.of(
                        CoreElement.GENRE.of(line.genre()),
                        CoreElement.ORGAN_MARK.of(ORGAN + "文件"),
                        CoreElement.NUMBER.of(number),
                        CoreElement.TITLE.of(line.title()),
                        CoreElement.ADDRESSEES.of("各科室、各管理部"),
                        CoreElement.SIGNATURE.of(ORGAN),
                        CoreElement.DATE.of(day.toString()),
                        Element.own("来源", "往年纸质档案数字化（示例）")),
                List.of(
                        ofd
                                ? new Deposit.File("正文.ofd", "application/ofd", OfdWriter.write(paper))
                                : new Deposit.File("正文.pdf", "application/pdf", PdfWriter.write(paper))),
                clerk));
    }

    private static final List<Line> LINES = List.of(
            new Line(21, "bgs", "own.policy", "通知", "关于建立住房公积金缴存登记制度的通知", "为规范缴存登记，自印发之日起，新设立的单位应当自设立之日起三十日内办理缴存登记。"),
            new Line(20, "dkk", "own.policy", "通知", "关于印发个人住房贷款管理办法的通知", "现将《个人住房贷款管理办法》印发给你们，请遵照执行。"),
            new Line(19, "rsk", "own.staff", "通知", "关于设立云渡区等六个管理部的通知", "经研究，设立云渡区、石桥区、临溪县、望峰县、柳泉县、白榆县六个管理部。"),
            new Line(12, "bgs", "own.bulletin", "通报", "二季度工作情况通报", "二季度归集、提取、贷款业务运行平稳，现将情况通报如下。"),
            new Line(11, "gjk", "own.bulletin", "通报", "窗口服务情况通报", "各窗口全年办理业务平稳，现将服务情况通报如下。"),
            new Line(11, "dkk", "meeting.rejected", "通知", "关于调整贷款额度的通知（讨论未通过稿）", "本稿经主任办公会讨论，决定暂不调整。"),
            new Line(31, "cwk", "own.request.plain", "请示", "关于购置办公用房的请示", "因业务开展需要，拟购置办公用房一处，妥否，请批示。"),
            new Line(3, "gjk", "own.request.plain", "请示", "关于开展缴存扩面宣传的请示", "为扩大制度覆盖面，拟于四月开展缴存扩面宣传，妥否，请批示。"),
            new Line(2, "bgs", "own.summary", "报告", "年度工作总结报告", "现将本年度精文减会、便民服务等工作情况报告如下。"),
            new Line(1, "bgs", "own.policy", "通知", "关于印发精简文件会议若干措施的通知", "文件总数在计划数基础上只减不增，会议时间控制在九十分钟以内。"));
}
