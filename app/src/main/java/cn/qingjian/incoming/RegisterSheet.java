package cn.qingjian.incoming;

import cn.qingjian.people.Unit;
import cn.qingjian.spreadsheets.TextSheet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** 收文登记簿 as a workbook: a row each paper under one row of headings. */
public final class RegisterSheet {
    private static final List<String> HEADINGS = List.of(
            "收文号", "签收日期", "来文单位", "来文字号", "标题", "文种", "成文日期", "紧急程度", "份数", "到哪一步", "在谁手里", "主办", "时限", "办理结果", "答复");
    private static final List<Integer> WIDTHS = List.of(16, 12, 28, 20, 50, 8, 12, 8, 6, 10, 24, 20, 12, 40, 30);
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private RegisterSheet() {}

    /** These papers, in their order. */
    public static byte[] write(List<IncomingPaper> papers) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        papers.forEach(paper -> rows.add(row(paper)));
        return TextSheet.write("收文登记簿", WIDTHS, rows);
    }

    static List<String> row(IncomingPaper paper) {
        Letter letter = paper.letter();
        return List.of(
                paper.number().toString(),
                LocalDate.ofInstant(paper.signedAt(), HERE).toString(),
                letter.organ(),
                letter.number(),
                letter.title(),
                letter.genre(),
                letter.formed().toString(),
                letter.urgency().label(),
                String.valueOf(letter.copies()),
                paper.status().label(),
                paper.holding(),
                paper.lead().map(Unit::name).orElse(""),
                paper.due().map(LocalDate::toString).orElse(""),
                paper.result(),
                paper.answer());
    }
}
