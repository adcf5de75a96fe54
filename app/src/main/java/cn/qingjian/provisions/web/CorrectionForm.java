package cn.qingjian.provisions.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.provisions.Force;
import cn.qingjian.provisions.Level;
import cn.qingjian.provisions.Provision;
import cn.qingjian.provisions.Validity;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What somebody corrects about a provision, as it came from the form.
 *
 * @param title its title
 * @param level a level's name
 * @param issuer who issued it
 * @param number its number
 * @param region for which region
 * @param adopted date of adoption
 * @param effective first day on which it holds
 * @param expires last day on which it holds
 * @param force a force's name
 * @param replacedBy key of what took its place
 * @param replacedOn first day on which it no longer holds
 * @param voidArticles articles that no longer hold, set apart by 、
 * @param voidFrom first day on which those no longer hold
 * @param reason why it is corrected
 */
public record CorrectionForm(
        @Nullable String title,
        @Nullable String level,
        @Nullable String issuer,
        @Nullable String number,
        @Nullable String region,
        @Nullable String adopted,
        @Nullable String effective,
        @Nullable String expires,
        @Nullable String force,
        @Nullable String replacedBy,
        @Nullable String replacedOn,
        @Nullable String voidArticles,
        @Nullable String voidFrom,
        @Nullable String reason) {

    static CorrectionForm of(Provision provision) {
        Validity validity = provision.validity();
        return new CorrectionForm(
                provision.title(),
                provision.level().name(),
                provision.issuer(),
                provision.number(),
                provision.region(),
                shown(provision.adopted()),
                shown(validity.effective()),
                shown(validity.expires()),
                validity.declared().name(),
                validity.replacedBy(),
                shown(validity.replacedOn()),
                String.join("、", validity.voidArticles()),
                shown(validity.voidFrom()),
                "");
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The corrected provision; what is wrong is added to the errors, and then the result is of no use. */
    Provision corrected(Provision provision, FieldErrors errors) {
        errors.require(!text(title).isEmpty(), "title", "请填写标题。");
        errors.require(!text(reason).isEmpty(), "reason", "请写明更正的理由。");
        LocalDate begins = date("effective", effective, errors);
        LocalDate ends = date("expires", expires, errors);
        errors.require(begins == null || ends == null || !ends.isBefore(begins), "expires", "有效期的最后一天早于施行日期。");
        errors.require(!text(replacedBy).equals(provision.id()), "replacedBy", "不能由自己替代自己。");
        return new Provision(
                provision.id(),
                text(title),
                named(Level.values(), level, provision.level()),
                text(issuer),
                text(number),
                date("adopted", adopted, errors),
                text(region),
                provision.topics(),
                provision.source(),
                new Validity(
                        named(Force.values(), force, provision.validity().declared()),
                        begins,
                        ends,
                        text(replacedBy),
                        date("replacedOn", replacedOn, errors),
                        Arrays.stream(text(voidArticles).split("[、,，\\s]+"))
                                .filter(article -> !article.isEmpty())
                                .toList(),
                        date("voidFrom", voidFrom, errors)));
    }

    private static <E extends Enum<E>> E named(E[] values, @Nullable String name, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private static @Nullable LocalDate date(String field, @Nullable String given, FieldErrors errors) {
        try {
            return text(given).isEmpty() ? null : LocalDate.parse(text(given));
        } catch (DateTimeParseException wrong) {
            errors.add(field, "日期读不出来，请写作 2026-11-23。");
            return null;
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
