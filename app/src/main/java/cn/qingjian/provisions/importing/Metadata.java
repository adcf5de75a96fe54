package cn.qingjian.provisions.importing;

import cn.qingjian.provisions.Force;
import cn.qingjian.provisions.Level;
import cn.qingjian.provisions.Provision;
import cn.qingjian.provisions.Validity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file says about a provision by named fields, or shows by its words. Fields that can't be read are remarked on. */
final class Metadata {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
    private static final int LONGEST_TITLE = 300;

    private final Map<String, String> fields;
    private final List<String> remarks = new ArrayList<>();

    Metadata(Map<String, String> fields) {
        this.fields = fields;
    }

    List<String> remarks() {
        return remarks;
    }

    /** The provision, what is not said being read from its words. */
    Provision provision(String shownTitle, Guess guess, String source) {
        String title = text("title", shownTitle).replaceAll("\\s+", "").replaceAll("^《|》$", "");
        title = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        Level level = level(guess);
        String number = text("number", guess.number());
        LocalDate adopted = date("adopted", guess.adopted());
        return new Provision(
                key(title, level, number),
                title,
                level,
                text("issuer", guess.issuer()),
                number,
                adopted,
                text("region", ""),
                text("topics", "").replaceAll("\\s*[,，;；]\\s*", "、"),
                source,
                validity(guess));
    }

    private Validity validity(Guess guess) {
        String declared = text("force", Force.IN_FORCE.label());
        Force force = Force.of(declared).orElse(Force.IN_FORCE);
        remark(Force.of(declared).isEmpty(), "效力“" + declared + "”不认识，先按现行有效登记，请核对");
        return new Validity(
                force,
                date("effective", guess.effective()),
                date("expires", guess.expires()),
                text("replacedBy", ""),
                date("replacedOn", null),
                Arrays.stream(text("partly", "").split("[、,，\\s]+"))
                        .filter(article -> !article.isEmpty())
                        .toList(),
                date("partlySince", null));
    }

    private Level level(Guess guess) {
        String named = text("level", "");
        Level level = Level.of(named).orElse(guess.level());
        remark(!named.isEmpty() && Level.of(named).isEmpty(), "级别“" + named + "”不认识，先按" + level.label() + "登记，请核对");
        remark(named.isEmpty(), "没有写明级别，按标题和发文机关判断为" + level.label() + "，请核对");
        return level;
    }

    /** The key that the file gives, else one made from what doesn't change when the text does: title, level and number. */
    private String key(String title, Level level, String number) {
        String given = text("id", "");
        remark(!given.isEmpty() && !KEY.matcher(given).matches(), "编号“" + given + "”含有字母、数字、短横以外的字符，另编一个");
        return KEY.matcher(given).matches()
                ? given
                : "d-"
                        + UUID.nameUUIDFromBytes((title + "|" + level + "|" + number).getBytes(StandardCharsets.UTF_8))
                                .toString();
    }

    private @Nullable LocalDate date(String field, @Nullable LocalDate otherwise) {
        String given = text(field, "");
        try {
            return given.isEmpty() ? otherwise : LocalDate.parse(given);
        } catch (DateTimeParseException wrong) {
            remark(true, "日期“" + given + "”读不出来（应当写作 2026-11-23），留空");
            return otherwise;
        }
    }

    private String text(String field, String otherwise) {
        String given = fields.getOrDefault(field, "").strip();
        return given.isEmpty() ? otherwise : given;
    }

    private void remark(boolean condition, String remark) {
        if (condition) {
            remarks.add(remark);
        }
    }
}
