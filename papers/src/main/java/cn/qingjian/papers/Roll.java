package cn.qingjian.papers;

/**
 * Who was there, in minutes.
 *
 * @param label 出席, 请假 or 列席
 * @param names the names, without a mark at the end
 */
public record Roll(String label, String names) {
    /**
     * Cleans both.
     *
     * @throws IllegalArgumentException when one of them is empty or too long
     */
    public Roll {
        label = Plain.required("名单名称", label, 10);
        names = Plain.required("名单", names, OfficialPaper.LONGEST_LIST);
    }
}
