package cn.qingjian.sharing;

/**
 * A department or platform that is asked.
 *
 * @param code its key in the configuration, such as {@code civil}
 * @param label what people call it, such as 民政
 */
public record Source(String code, String label) {}
