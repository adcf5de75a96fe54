package cn.qingjian.papers;

/**
 * The faces of GB/T 9704-2012. A .docx names them and leaves them to the reader's machine; a .pdf and an .ofd embed the free
 * font that stands in for each.
 */
public enum Face {
    /** 仿宋, of the body. */
    FANGSONG("仿宋_GB2312", "NotoSerifSC-Subset"),
    /** 小标宋, of marks and titles. */
    TITLE("方正小标宋简体", "NotoSerifSC-Bold-Subset"),
    /** 黑体, of first-level headings and labels. */
    HEI("黑体", "NotoSansSC-Medium-Subset"),
    /** 楷体, of second-level headings and names of signers. */
    KAI("楷体_GB2312", "PaperKai-Subset"),
    /** 宋体, of page numbers. */
    SONG("宋体", "NotoSerifSC-Subset");

    private final String official;
    private final String file;

    Face(String official, String file) {
        this.official = official;
        this.file = file;
    }

    /** The name of the font under which a .docx asks for it. */
    public String official() {
        return official;
    }

    /** The name of the font file that stands in for it. */
    String file() {
        return file;
    }
}
