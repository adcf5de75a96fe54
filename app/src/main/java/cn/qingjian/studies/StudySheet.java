package cn.qingjian.studies;

import cn.qingjian.spreadsheets.TextSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The list as a workbook: a row each line under one row of headings. */
public final class StudySheet {
    /** The headings, which are also the order of the columns. */
    static final List<String> HEADINGS =
            List.of("单位", "学什么", "用在哪项工作", "谁负责", "计划月份", "学习日期", "参加人数", "运用期限", "结果", "带来的变化", "从哪天起", "凭据");

    private static final List<Integer> WIDTHS = List.of(18, 36, 36, 12, 10, 12, 10, 12, 10, 48, 12, 24);

    private StudySheet() {}

    /** Lines as a workbook, as they stand on a day. */
    public static byte[] write(List<Line> lines, LocalDate today) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (Line line : lines) {
            Optional<Study> study = line.study();
            Optional<Use> use = study.flatMap(Study::use);
            rows.add(List.of(
                    line.unit().name(),
                    line.topic(),
                    line.work(),
                    say(line.plan(), Plan::lead),
                    say(line.plan(), Plan::month),
                    say(study, Study::day),
                    say(study, Study::people),
                    say(study.flatMap(Study::useBy), day -> day),
                    line.standing(today).label(),
                    say(use, Use::changed),
                    say(use, Use::day),
                    say(use, Use::reference)));
        }
        return TextSheet.write("学习", WIDTHS, rows);
    }

    private static <T> String say(Optional<T> of, Function<T, Object> what) {
        return of.map(what).map(Object::toString).orElse("");
    }
}
