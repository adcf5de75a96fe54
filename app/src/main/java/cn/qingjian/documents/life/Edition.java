package cn.qingjian.documents.life;

import java.time.Instant;

/**
 * The official document of a draft as a file.
 *
 * @param kind {@code ofd}, {@code pdf} or {@code docx}
 * @param pages how many pages it has
 * @param digest SM3 of its bytes, in hexadecimal digits
 * @param at when it was made
 */
public record Edition(String kind, int pages, String digest, Instant at) {}
