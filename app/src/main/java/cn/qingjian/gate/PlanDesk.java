package cn.qingjian.gate;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.store.PlanStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Where the office keeps the plan: planned numbers, plan items (立项), numbers of earlier years, the reasons for growth. */
@Service
public class PlanDesk {
    private static final int MOST_PLANNED = 9_999;
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_TITLE = 200;
    private static final int COLUMNS = 6;
    private static final int SHORTEST_REASON = 10;

    private final PlanStore store;
    private final PlanBoard board;
    private final Audit audit;
    private final Clock clock;

    PlanDesk(PlanStore store, PlanBoard board, Audit audit, Clock clock) {
        this.store = store;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets planned numbers, all or none. Errors stand under the line's {@link #field}.
     *
     * @param planned numbers as typed, by line
     */
    @Transactional
    public FieldErrors plan(Map<PlanKey, String> planned, Account by) {
        var errors = new FieldErrors();
        planned.forEach((key, typed) -> number(typed, 0, MOST_PLANNED)
                .ifPresentOrElse(
                        number -> errors.require(
                                (number == 0 && store.line(key).isEmpty()) || store.plan(key, number),
                                field(key),
                                "已准予和已印发的件数比这个数多，不能再少。"),
                        () -> errors.add(field(key), "请填0到%d的整数。".formatted(MOST_PLANNED))));
        return keep(errors, by, "编计划", planned.size() + "项");
    }

    /** Name of the field in which a line's number is typed. */
    public static String field(PlanKey key) {
        return "planned-%d-%s-%s".formatted(key.unit(), key.kind(), key.demandClass());
    }

    /** The plan items of a year. */
    public List<PlanItem> items(int year) {
        return store.items(year);
    }

    /** One plan item. */
    public Optional<PlanItem> item(long id) {
        return store.item(id);
    }

    /** The items of a line that still carry a demand. */
    public List<PlanItem> open(PlanKey key) {
        return store.items(key.year()).stream()
                .filter(item -> item.key().equals(key) && item.left() > 0)
                .toList();
    }

    /**
     * What is wrong with naming an item for a demand of that line; errors stand under {@code item}.
     *
     * @param item key of the item
     */
    public FieldErrors fits(long item, PlanKey key) {
        var errors = new FieldErrors();
        store.item(item)
                .ifPresentOrElse(
                        found -> {
                            Plans.problem(found, key).ifPresent(problem -> errors.add("item", problem + "。"));
                            errors.require(found.left() > 0, "item", "立项“%s”已经用完。".formatted(found.title()));
                        },
                        () -> errors.add("item", "计划里没有这个立项。"));
        return errors;
    }

    /** Adds a plan item, or changes one that has a key; errors stand under the names of its components. */
    @Transactional
    public FieldErrors save(PlanItem item, Account by) {
        var errors = new FieldErrors()
                .require(!item.title().isBlank(), "title", "请填写名称。")
                .require(item.title().length() <= LONGEST_TITLE, "title", "名称不超过%d个字。".formatted(LONGEST_TITLE))
                .require(!item.basis().isBlank(), "basis", "请写明依据和必要性。")
                .require(!item.addressees().isBlank(), "addressees", "请写明发给谁。")
                .require(item.month() >= 1 && item.month() <= 12, "month", "月份是1到12。")
                .require(item.allowed() >= 1 && item.allowed() <= 99, "allowed", "件数是1到99。")
                .require(known(item.key()), "class", "请选择科室和类别。");
        if (errors.isEmpty() && item.id() == 0) {
            store.add(item, by.id(), clock.instant());
        } else if (errors.isEmpty()) {
            errors.require(store.change(item), "allowed", "已经有文件使用这个立项，不能改到别处，件数也不能少于已用的。");
        }
        return keep(errors, by, "立项", item.title());
    }

    /** Stores the written explanation of a year's growth; errors stand under {@code growth}. */
    @Transactional
    public FieldErrors explainGrowth(String kind, int year, String text, Account by) {
        var errors = new FieldErrors()
                .require(board.kinds().stream().anyMatch(one -> one.code().equals(kind)), "growth", "没有这个种类。")
                .require(
                        text.strip().length() >= SHORTEST_REASON,
                        "growth",
                        "请写明增长的原因，至少%d个字。".formatted(SHORTEST_REASON));
        if (errors.isEmpty()) {
            store.growth(kind, year, text.strip(), by.id(), clock.instant());
        }
        return keep(errors, by, "增长说明", kind + " " + year);
    }

    /**
     * Takes over what was issued before this system, all lines or none. A line is 年,月,科室,种类,类别,件数; the month is 0 where
     * only the year is known, and names are as the board shows them. Errors stand under {@code lines}, each with its line.
     */
    @Transactional
    public FieldErrors importPast(String text, Account by) {
        var errors = new FieldErrors();
        List<Past> pasts = new ArrayList<>();
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("年"))
                .toList();
        errors.require(!lines.isEmpty(), "lines", "没有可以导入的内容。")
                .require(lines.size() <= MOST_LINES, "lines", "一次最多导入%d行。".formatted(MOST_LINES));
        for (int place = 0; place < lines.size() && errors.isEmpty(); place++) {
            String line = lines.get(place);
            int shown = place + 1;
            past(line)
                    .ifPresentOrElse(
                            pasts::add,
                            () -> errors.add("lines", "第%d行读不懂：%s。应为：年,月,科室,种类,类别,件数。".formatted(shown, line)));
        }
        if (errors.isEmpty()) {
            pasts.forEach(past -> store.pastTotal(past.key(), past.month(), past.total(), by.id(), clock.instant()));
        }
        return keep(errors, by, "录入往年数", pasts.size() + "行");
    }

    private record Past(PlanKey key, int month, int total) {}

    private Optional<Past> past(String line) {
        String[] cells = line.split("[,，\\t]", -1);
        if (cells.length != COLUMNS) {
            return Optional.empty();
        }
        Optional<Integer> year =
                number(cells[0], 2000, clock.instant().atZone(clock.getZone()).getYear());
        Optional<Integer> month = number(cells[1], 0, 12);
        Optional<Integer> total = number(cells[5], 0, MOST_PLANNED);
        Optional<Unit> unit = board.departments().stream()
                .filter(one -> one.name().equals(cells[2].strip()))
                .findFirst();
        return board.kinds().stream()
                .filter(kind -> kind.label().equals(cells[3].strip()))
                .flatMap(kind -> kind.classes().stream()
                        .filter(one -> one.label().equals(cells[4].strip()))
                        .flatMap(one -> unit.stream()
                                .flatMap(known -> year.stream()
                                        .map(value -> new PlanKey(value, known.id(), kind.code(), one.code())))))
                .findFirst()
                .flatMap(key -> month.flatMap(value -> total.map(count -> new Past(key, value, count))));
    }

    private boolean known(PlanKey key) {
        return board.departments().stream().anyMatch(unit -> unit.id() == key.unit())
                && board.kinds().stream()
                        .filter(kind -> kind.code().equals(key.kind()))
                        .flatMap(kind -> kind.classes().stream())
                        .anyMatch(one -> one.code().equals(key.demandClass()));
    }

    private static Optional<Integer> number(String typed, int least, int most) {
        String digits = typed.strip();
        if (!digits.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    }

    /** Keeps the change and audits it, or undoes all of it where something is wrong. */
    private FieldErrors keep(FieldErrors errors, Account by, String action, String subject) {
        if (errors.isEmpty()) {
            audit.record(by.login(), action, subject, "");
        } else {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return errors;
    }
}
