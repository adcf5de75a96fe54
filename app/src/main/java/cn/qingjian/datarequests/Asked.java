package cn.qingjian.datarequests;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One data element of a request, with what the centre knows of it.
 *
 * @param element key of the element
 * @param code its code in the catalogue
 * @param name its name
 * @param measure its measure, empty where it has none
 * @param required whether it must be answered
 * @param provincial whether it is reported over the provincial platform already
 * @param way how the office is to answer it
 * @param known where it is known already, for every office asked
 * @param other the form in force that asks every one of these offices for it, at least as often
 * @param alike the field of another form in force that is most alike
 */
public record Asked(
        long element,
        String code,
        String name,
        String measure,
        boolean required,
        boolean provincial,
        Way way,
        Optional<Known> known,
        Optional<Other> other,
        Optional<Alike> alike) {

    /** The same, answered another way. */
    Asked by(Way another) {
        return new Asked(element, code, name, measure, required, provincial, another, known, other, alike);
    }

    /** The one class to which it belongs: what is known comes before what another form asks. */
    public Standing standing() {
        return known.isPresent() ? Standing.KNOWN : other.isPresent() ? Standing.ASKED : Standing.NEW;
    }

    /** One sentence for those who read the form. */
    public String words() {
        return switch (way) {
            case CHECK ->
                name + "：已有，按%s填好，只核对".formatted(known.map(Known::source).orElse("来源"));
            case OMIT -> name + "：不用填，" + other.map(Other::number).orElse("别的表") + "已要";
            case TYPE -> name + (measure.isEmpty() ? "" : "（" + measure + "）") + "：填写";
        };
    }

    /** How an office answers an element. */
    public enum Way {
        /** Types it. */
        TYPE("填写"),
        /** Looks whether what is filled in from the source is right. */
        CHECK("核对"),
        /** Not at all. */
        OMIT("不填");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }

    /** The three classes of elements. */
    public enum Standing {
        /** 已有. */
        KNOWN("已有"),
        /** 别的表已要. */
        ASKED("别的表已要"),
        /** 新增. */
        NEW("新增");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }

    /**
     * Where it is known.
     *
     * @param source who or what holds it
     * @param asOf the oldest day of what is held of the offices asked
     */
    public record Known(String source, LocalDate asOf) {}

    /**
     * A form in force that asks for it.
     *
     * @param form key of its request
     * @param number its 表号
     * @param title its title
     */
    public record Other(long form, String number, String title) {}

    /**
     * A field that is alike.
     *
     * @param form 表号 and title of its form
     * @param field its name
     * @param percent how alike, 0 to 100
     */
    public record Alike(String form, String field, int percent) {}
}
