package cn.qingjian.archive;

import cn.qingjian.archive.store.ArchiveStore;
import cn.qingjian.audit.Audit;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.slips.Choice;
import cn.qingjian.spreadsheets.TextSheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 移交 (档案法实施条例第二十条): what is kept for ever goes to the public archives after the years set. */
@Service
public class Transfers {
    private static final int LONGEST = 60;
    private static final List<String> HEADINGS = List.of("档号", "题名", "责任单位", "形成日期", "类别", "满年限的日期", "文件数");
    private static final List<Integer> WIDTHS = List.of(24, 60, 24, 14, 40, 14, 8);

    private final ArchiveStore store;
    private final ParameterBook parameters;
    private final Audit audit;
    private final Clock clock;

    Transfers(ArchiveStore store, ParameterBook parameters, Audit audit, Clock clock) {
        this.store = store;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which public archives. */
    public enum Level implements Choice.Labelled {
        /** 设区的市级档案馆. */
        CITY("市级档案馆", "arc.transfer.cityYears"),
        /** 县级档案馆. */
        COUNTY("县级档案馆", "arc.transfer.countyYears");

        private final String label;
        private final String parameter;

        Level(String label, String parameter) {
            this.label = label;
            this.parameter = parameter;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The years after which pieces go there; empty where the limit is switched off. */
    public Optional<Parameters.Limit> years(Level level, Account reader) {
        return parameters.on(today(), reader.unit().id()).limit(level.parameter);
    }

    /** What is due by the end of a year and has not gone yet, the oldest first; nothing where no limit is in force. */
    public List<Item> due(Level level, int year, Account reader) {
        return years(level, reader)
                .map(limit -> store.untransferred(LocalDate.of(year - limit.whole(), 12, 31)))
                .orElse(List.of());
    }

    /** The list as a workbook. */
    public byte[] workbook(Level level, int year, Account reader) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        int years = years(level, reader).map(Parameters.Limit::whole).orElse(0);
        due(level, year, reader)
                .forEach(item -> rows.add(List.of(
                        item.number(),
                        item.title(),
                        item.unit().name(),
                        item.formed().toString(),
                        item.kind(),
                        item.formed().plusYears(years).toString(),
                        String.valueOf(store.files(item.id()).size()))));
        return TextSheet.write("移交目录", WIDTHS, rows);
    }

    /**
     * Marks pieces as gone. Errors: {@code items} none, or one that isn't kept for ever or is there already; {@code receiver} missing;
     * {@code day} in the future.
     */
    @Transactional
    public FieldErrors transfer(List<Long> keys, String receiver, LocalDate day, Account by) {
        List<Item> items = keys.stream().flatMap(id -> store.find(id).stream()).toList();
        FieldErrors errors = errors(items, receiver, day, today());
        if (errors.isEmpty()) {
            int gone = items.stream()
                    .mapToInt(item -> store.transfer(item.id(), receiver.strip(), day, by.id()))
                    .sum();
            audit.record(by.login(), "移交档案", receiver.strip(), "%d件，%s".formatted(gone, day));
        }
        return errors;
    }

    static FieldErrors errors(List<Item> items, String receiver, LocalDate day, LocalDate today) {
        return new FieldErrors()
                .require(!items.isEmpty(), "items", "请先在清单里选移交的文件。")
                .require(
                        items.stream()
                                .allMatch(item -> item.standing().until().isEmpty()
                                        && item.standing().transferred().isEmpty()),
                        "items",
                        "选中的有不是永久保管的，或者已经移交的。")
                .require(!receiver.isBlank(), "receiver", "请写接收的档案馆。")
                .require(receiver.length() <= LONGEST, "receiver", "不超过%d个字。".formatted(LONGEST))
                .require(!day.isAfter(today), "day", "移交以后再登记，日期不能在今天以后。");
    }

    /** To whom a piece went; empty while it is here. */
    public Optional<String> receiver(Item item) {
        return store.receiver(item.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
