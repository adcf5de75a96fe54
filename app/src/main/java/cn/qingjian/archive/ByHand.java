package cn.qingjian.archive;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes from no room of this system, such as papers of earlier years: the office keeps it by hand. */
@Service
public class ByHand {
    /** What such pieces bear as their source. */
    public static final String SOURCE = "archive";

    private static final int LONGEST_TITLE = 200;
    private static final int EARLIEST = 1900;

    private final Archive archive;
    private final RetentionTable table;
    private final People people;
    private final Clock clock;

    ByHand(Archive archive, RetentionTable table, People people, Clock clock) {
        this.archive = archive;
        this.table = table;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A piece as it was typed.
     *
     * @param token names one filling of the form, so that a form sent twice keeps one piece
     * @param title 标题
     * @param number 发文字号, may be empty
     * @param organ 发文机关, may be empty
     * @param genre 文种, may be empty
     * @param kind code of the class
     * @param unit key of the unit that answers for it
     * @param formed 成文日期; empty where what was typed is no day
     * @param files the paper and its annexes
     */
    public record Typed(
            UUID token,
            String title,
            String number,
            String organ,
            String genre,
            String kind,
            Optional<Long> unit,
            Optional<LocalDate> formed,
            List<PaperFile> files) {
        public Typed {
            files = List.copyOf(files);
        }
    }

    /** Keeps it. Errors stand under the fields' names; empty ones mean kept. */
    @Transactional
    public FieldErrors keep(Typed typed, Account by) {
        Optional<Retention> kind = table.find(typed.kind());
        var errors = new FieldErrors()
                .require(!typed.title().isBlank(), "title", "请写标题。")
                .require(typed.title().length() <= LONGEST_TITLE, "title", "不超过%d个字。".formatted(LONGEST_TITLE))
                .require(kind.isPresent(), "kind", "请选择类别。")
                .require(kind.map(one -> one.term() != Term.NOT_KEPT).orElse(true), "kind", "这一类在不归档范围里，不用归档。")
                .require(typed.unit().flatMap(people::unit).isPresent(), "unit", "请选择责任单位。")
                .require(typed.formed().isPresent(), "formed", "请填成文日期，写成 2026-01-31 的样子。")
                .require(
                        typed.formed()
                                .map(day -> !day.isAfter(LocalDate.now(clock)) && day.getYear() >= EARLIEST)
                                .orElse(true),
                        "formed",
                        "成文日期应在%d年以后、今天以前。".formatted(EARLIEST))
                .require(!typed.files().isEmpty(), "file", "请选择文件：正文和附件是一件，一起选。");
        if (errors.isEmpty()) {
            archive.keep(new Deposit(
                    SOURCE,
                    typed.token().toString(),
                    typed.title(),
                    typed.kind(),
                    typed.unit().orElseThrow(),
                    typed.formed().orElseThrow(),
                    List.of(
                            CoreElement.TITLE.of(typed.title()),
                            CoreElement.NUMBER.of(typed.number()),
                            CoreElement.ORGAN_MARK.of(typed.organ()),
                            CoreElement.GENRE.of(typed.genre()),
                            CoreElement.DATE.of(typed.formed().orElseThrow().toString()),
                            Element.own("来源", "手工归档")),
                    typed.files().stream().map(PaperFile::toKeep).toList(),
                    by));
        }
        return errors;
    }
}
