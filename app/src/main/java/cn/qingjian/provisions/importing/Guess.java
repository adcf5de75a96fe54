package cn.qingjian.provisions.importing;

import cn.qingjian.clauses.splitting.DocumentAnatomy;
import cn.qingjian.clauses.splitting.DocumentAnatomy.Role;
import cn.qingjian.provisions.Level;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a plain text shows about itself in its first and last lines.
 *
 * @param level by its title and issuer
 * @param issuer who passed or signed it, empty where it doesn't show
 * @param number its number, empty where it doesn't show
 * @param adopted the latest day of adoption or amendment that stands under the title, or the day of signature
 * @param effective the day from which it says that it holds
 * @param expires the last day on which it says that it holds
 */
record Guess(
        Level level,
        String issuer,
        String number,
        @Nullable LocalDate adopted,
        @Nullable LocalDate effective,
        @Nullable LocalDate expires) {
    private static final String DAY = "(\\d{4})年(\\d{1,2})月(\\d{1,2})日";
    private static final Pattern DATE = Pattern.compile(DAY);
    private static final Pattern PASSED =
            Pattern.compile(DAY + "\\s*(\\S{2,40}?)(?:第[一二三四五六七八九十百0-9]+[届次]|通过|公布|发布|令)");
    private static final Pattern EFFECTIVE = Pattern.compile("自" + DAY + "起(?:施行|实施|执行|生效)");
    private static final Pattern EXPIRES = Pattern.compile("有效期(?:限)?(?:至|到)" + DAY);
    private static final Pattern YEARS = Pattern.compile("有效期(?:限)?(?:为)?([1-9]|[一二三四五])年");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int HEAD_LINES = 12;

    /** Reads a text by its parts. */
    static Guess of(DocumentAnatomy anatomy, String title) {
        List<String> head = head(anatomy);
        String all = String.join("\n", anatomy.body());
        LocalDate adopted = latest(head, anatomy);
        LocalDate effective = first(EFFECTIVE, String.join("\n", head) + "\n" + all);
        String issuer = issuer(head, anatomy);
        return new Guess(level(title, issuer), issuer, anatomy.number(), adopted, effective, expires(all, effective));
    }

    private static List<String> head(DocumentAnatomy anatomy) {
        List<String> head = new ArrayList<>();
        for (DocumentAnatomy.Line line :
                anatomy.lines().stream().limit(HEAD_LINES).toList()) {
            String text = line.paragraph().text();
            if (text.startsWith("第") || text.startsWith("一、")) {
                break;
            }
            if (line.role() != Role.TITLE) {
                head.add(text);
            }
        }
        return head;
    }

    private static @Nullable LocalDate latest(List<String> head, DocumentAnatomy anatomy) {
        LocalDate latest = anatomy.date().orElse(null);
        for (String line : head) {
            String words = line.replaceAll("自" + DAY + "起", "");
            for (Matcher match = DATE.matcher(words); match.find(); ) {
                LocalDate day = day(match);
                latest = latest == null || (day != null && day.isAfter(latest)) ? day : latest;
            }
        }
        return latest;
    }

    private static String issuer(List<String> head, DocumentAnatomy anatomy) {
        for (String line : head) {
            Matcher match = PASSED.matcher(line);
            if (match.find()) {
                return match.group(4).strip();
            }
        }
        return anatomy.signatures().isEmpty() ? "" : String.join("、", anatomy.signatures());
    }

    private static @Nullable LocalDate expires(String all, @Nullable LocalDate effective) {
        LocalDate named = first(EXPIRES, all);
        Matcher years = YEARS.matcher(all);
        if (named != null || effective == null || !years.find()) {
            return named;
        }
        String count = years.group(1);
        int digit = DIGITS.indexOf(count);
        return effective.plusYears(digit > 0 ? digit : Integer.parseInt(count)).minusDays(1);
    }

    private static Level level(String title, String issuer) {
        if (title.equals("中华人民共和国宪法")) {
            return Level.CONSTITUTION;
        }
        if (issuer.contains("最高人民法院") || issuer.contains("最高人民检察院")) {
            return Level.JUDICIAL_INTERPRETATION;
        }
        boolean nation = title.startsWith("中华人民共和国");
        if (nation && title.endsWith("法")) {
            return Level.LAW;
        }
        if (issuer.equals("国务院") || (nation && title.endsWith("条例"))) {
            return Level.ADMINISTRATIVE_REGULATION;
        }
        return title.endsWith("条例") && issuer.contains("人民代表大会") ? Level.LOCAL_REGULATION : Level.NORMATIVE_DOCUMENT;
    }

    private static @Nullable LocalDate first(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        return match.find() ? day(match) : null;
    }

    private static @Nullable LocalDate day(Matcher match) {
        try {
            return LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
