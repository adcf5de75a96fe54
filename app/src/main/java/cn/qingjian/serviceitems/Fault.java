package cn.qingjian.serviceitems;

/**
 * Something wrong in the folder of an item, said so that whoever wrote it can mend it.
 *
 * @param file the file's name
 * @param line its line, 0 where it can't be said
 * @param field the field or cell, empty where the whole file is meant
 * @param message what is wrong and what to do, in Chinese
 */
public record Fault(String file, int line, String field, String message) {
    /** In one line: {@code item.yaml 第12行 “到场原因”：……}. */
    public String text() {
        return file + (line > 0 ? " 第" + line + "行" : "") + (field.isEmpty() ? "" : " “" + field + "”") + "：" + message;
    }
}
