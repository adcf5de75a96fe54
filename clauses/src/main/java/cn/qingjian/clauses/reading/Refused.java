package cn.qingjian.clauses.reading;

import cn.qingjian.clauses.UnreadableFileException;
import cn.qingjian.clauses.UnreadableFileException.Reason;

/**
 * A refusal on its way up through a parser. It is unchecked because parsers swallow or wrap checked exceptions and then
 * go on; {@link TextReader} turns it into the checked one.
 */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    Refused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    UnreadableFileException toChecked() {
        UnreadableFileException checked = new UnreadableFileException(reason, String.valueOf(getMessage()));
        checked.initCause(this);
        return checked;
    }

    static Refused empty() {
        return new Refused(Reason.EMPTY, "这个文件里没有文字。请确认选对了文件，或者把正文粘贴到页面上。");
    }

    static Refused unknown(String whatItIs) {
        return new Refused(Reason.UNKNOWN_FORMAT, whatItIs + "请另存为 .docx、.pdf、.ofd、.txt、.md 或 .html 后再上传。");
    }

    static Refused archive() {
        return new Refused(Reason.UNKNOWN_FORMAT, "这是压缩包，不是文稿。请先解压，再上传里面的文件。");
    }

    static Refused misnamed(String name, String content) {
        return new Refused(
                Reason.UNKNOWN_FORMAT,
                "文件名以“" + name + "”结尾，内容却是" + content + "，多半是下载没有成功或改错了后缀。请打开原文件核对，按真实格式保存后再上传。");
    }

    static Refused broken(String what) {
        return new Refused(Reason.BROKEN, what + "文件不完整或已损坏。请在原软件中打开核对，重新保存或重新下载后再上传。");
    }

    static Refused encrypted() {
        return new Refused(Reason.ENCRYPTED, "文件设有密码（打开密码，或者复制、编辑限制），无法读取。请在原软件中取消密码后再上传。");
    }

    static Refused scanned(String what) {
        return new Refused(Reason.SCANNED, what + "没有可以读取的文字。请上传排版前的电子稿，或者先做文字识别。");
    }

    static Refused tooLarge(String what) {
        return new Refused(Reason.TOO_LARGE, what + "请拆分成几个文件，或者只上传正文。");
    }

    static Refused hostile(String what) {
        return new Refused(Reason.HOSTILE, what + "出于安全考虑不予读取。请在办公软件中打开原文件，另存为新的 .docx 后再上传。");
    }
}
