package cn.qingjian.documents.draft;

import cn.qingjian.documents.DocumentForm;
import cn.qingjian.documents.Genre;
import cn.qingjian.documents.LengthClass;
import cn.qingjian.kernel.FieldErrors;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A draft as typed into the form; nothing in it is to be trusted.
 *
 * @param title its title
 * @param genre name of a {@link Genre}
 * @param form name of a {@link DocumentForm}
 * @param lengthClass name of a {@link LengthClass}
 * @param purpose why it must be issued
 * @param addressees names, set apart by 、
 * @param outside {@code on} where names outside the register are meant
 * @param planItem key of a plan item, or empty
 * @param body the text
 * @param version the version that the writer saw, empty for a new one
 * @param token names one filling of the form of a new draft
 */
public record DraftInput(
        @Nullable String title,
        @Nullable String genre,
        @Nullable String form,
        @Nullable String lengthClass,
        @Nullable String purpose,
        @Nullable String addressees,
        @Nullable String outside,
        @Nullable String planItem,
        @Nullable String body,
        @Nullable String version,
        @Nullable String token) {
    /** Longer texts are refused: a document of this length is no document, and checking it would hold others up. */
    public static final int LONGEST_BODY = 100_000;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PURPOSE = 1000;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    /** The form of a draft as it stands. */
    public static DraftInput of(Draft draft) {
        Draft.Words words = draft.words();
        return new DraftInput(
                words.title(),
                words.genre().name(),
                words.form().name(),
                words.lengthClass().name(),
                words.purpose(),
                words.addresseeLine(),
                words.addressees().stream().anyMatch(to -> to.unit().isEmpty()) ? "on" : null,
                words.planItem().map(String::valueOf).orElse(""),
                words.body(),
                String.valueOf(draft.version()),
                null);
    }

    /** Reads the form; what is wrong is added to the errors, field by field, and the rest is still read. */
    public Draft.Words read(AddresseeBook book, FieldErrors errors) {
        String text = clean(body);
        String heading = clean(title).replace('\n', ' ').strip();
        errors.require(!heading.isEmpty(), "title", "请写标题。")
                .require(heading.length() <= LONGEST_TITLE, "title", "标题超过%d个字，请写短些。".formatted(LONGEST_TITLE))
                .require(!text.isBlank(), "body", "正文是空的，请粘贴、上传或者填写正文。")
                .require(
                        text.length() <= LONGEST_BODY,
                        "body",
                        "正文有%d字，一次最多%d字。请确认没有粘贴多余内容；确实这么长的，把附件部分作为文件上传，正文只留要求和办法。"
                                .formatted(text.length(), LONGEST_BODY))
                .require(
                        clean(purpose).length() <= LONGEST_PURPOSE,
                        "purpose",
                        "事由超过%d字，请写短些。".formatted(LONGEST_PURPOSE));
        return new Draft.Words(
                heading,
                pick(Genre.class, genre, Genre.NOTICE, "genre", "请选择文种。", errors),
                pick(DocumentForm.class, form, DocumentForm.OFFICIAL, "form", "请选择形式。", errors),
                pick(LengthClass.class, lengthClass, LengthClass.GENERAL, "lengthClass", "请选择篇幅类别。", errors),
                clean(purpose),
                book.read(clean(addressees), "on".equals(outside), errors),
                number(planItem, errors),
                text);
    }

    /** The version that the writer saw, 0 where none is named. */
    public int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** The same, written over that version. */
    public DraftInput over(int newer) {
        return new DraftInput(
                title,
                genre,
                form,
                lengthClass,
                purpose,
                addressees,
                outside,
                planItem,
                body,
                String.valueOf(newer),
                token);
    }

    /** What was typed into a field, never null. */
    public String typed(@Nullable String field) {
        return field == null ? "" : field;
    }

    private static Optional<Long> number(@Nullable String text, FieldErrors errors) {
        String digits = clean(text);
        boolean good = digits.isEmpty() || NUMBER.matcher(digits).matches();
        errors.require(good, "planItem", "没有这个立项，请从列表里选择。");
        return good && !digits.isEmpty() ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    private static <E extends Enum<E>> E pick(
            Class<E> type, @Nullable String name, E otherwise, String field, String message, FieldErrors errors) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
        errors.require(found.isPresent() || name == null || name.isBlank(), field, message);
        return found.orElse(otherwise);
    }

    /** Line ends of one sort, no control characters, which neither a document nor the database holds. */
    private static String clean(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                        .strip();
    }
}
