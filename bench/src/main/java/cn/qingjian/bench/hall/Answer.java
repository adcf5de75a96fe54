package cn.qingjian.bench.hall;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the hall answered, redirects followed.
 *
 * @param status of HTTP
 * @param path where it led
 * @param body the page
 */
public record Answer(int status, String path, String body) {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"");
    private static final Pattern PROGRESS = Pattern.compile("<p><span class=\"tag ok\">银行[^<]*</span></p>");
    private static final Pattern HEADING = Pattern.compile("<h1>([^<]*)</h1>");
    private static final Pattern NUMBER = Pattern.compile("办件编号 <strong class=\"mono\">(\\d+)</strong>");
    private static final Pattern AMOUNT = Pattern.compile("金额</span> <strong>([\\d,.]+)</strong>");

    /**
     * The page without the two things that differ from answer to answer by design: the masked token against forged requests, and
     * how far the bank has come with the payment.
     */
    public String same() {
        return PROGRESS.matcher(TOKEN.matcher(body).replaceAll("")).replaceAll("");
    }

    /** Whether it is a page that says that the filing was approved. */
    public boolean approved() {
        return status == 200 && heading().equals("已批准");
    }

    /** Whether it is the page of a filing that has a number, whatever was decided. */
    public boolean received() {
        return status == 200 && number().isPresent();
    }

    /** What the page is called. */
    public String heading() {
        Matcher heading = HEADING.matcher(body);
        return heading.find() ? heading.group(1) : "";
    }

    /** The number of the filing. */
    public Optional<String> number() {
        return first(NUMBER);
    }

    /** The amount that was approved, in fen; 0 where the page tells none. */
    public long fen() {
        return first(AMOUNT)
                .map(amount -> Long.parseLong(amount.replaceAll("[,.]", "")))
                .orElse(0L);
    }

    /** The value of a hidden field; an {@link IllegalStateException} where the page has none. */
    public String hidden(String name) {
        return first(Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\">"))
                .orElseThrow(() -> new IllegalStateException("no field " + name + " on " + path + " " + status));
    }

    private Optional<String> first(Pattern pattern) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return status + " " + path + " " + heading();
    }
}
