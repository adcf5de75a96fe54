package cn.qingjian.site;

/**
 * One thing that the public can do in the hall; a room shows it on the hall's first page by declaring such a bean. Whoever
 * follows it and isn't signed in is led through sign-in and comes back to it.
 *
 * @param label what it is called, such as {@code 租房提取}
 * @param sentence what comes of it, in one plain sentence
 * @param path where it leads, starting with a slash
 * @param order place among the entries, smallest first
 */
public record HallEntry(String label, String sentence, String path, int order) {}
