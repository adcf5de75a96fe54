package cn.qingjian.gate;

/**
 * One clause of what a demand says.
 *
 * @param address its address in the demand's text, such as {@code 二（一）}
 * @param text its words
 */
public record Passage(String address, String text) {}
