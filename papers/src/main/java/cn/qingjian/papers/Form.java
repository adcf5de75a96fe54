package cn.qingjian.papers;

/** The forms of GB/T 9704-2012: the common one and the three special ones of its chapter 10 (not re-read: 待核). */
public enum Form {
    /** 公文 with 文件 in its mark, or without. */
    DOCUMENT,
    /** 信函格式: the mark 30 mm under the paper's edge between red double lines, the number at the right. */
    LETTER,
    /** 纪要格式: no seal; organ and date stand beneath the number; who was there stands at the end. */
    MINUTES,
    /** 命令（令）格式: no title, no red line; signed by a person with his post. */
    ORDER
}
