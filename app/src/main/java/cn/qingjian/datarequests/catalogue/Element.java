package cn.qingjian.datarequests.catalogue;

import cn.qingjian.datarequests.Asked;
import cn.qingjian.datarequests.ElementType;
import cn.qingjian.datarequests.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A data element (数据元) with its one source of record.
 *
 * @param id key
 * @param words what it is
 * @param source where it comes from; empty only where none is named yet
 */
public record Element(long id, Words words, Optional<Source> source) {
    /**
     * What an element is.
     *
     * @param code its code
     * @param name its name
     * @param definition what is counted, and how
     * @param type what may be written
     * @param measure its measure, empty where it has none
     * @param least the smallest number
     * @param most the largest number
     * @param choices the words of which one is chosen
     * @param provincial whether it is reported over the provincial platform already
     */
    public record Words(
            String code,
            String name,
            String definition,
            ElementType type,
            String measure,
            Optional<BigDecimal> least,
            Optional<BigDecimal> most,
            List<String> choices,
            boolean provincial) {
        public Words {
            choices = List.copyOf(choices);
        }
    }

    /**
     * The source of record.
     *
     * @param unit key of the unit that answers for it
     * @param unitName its name
     * @param system code of the own system's value, empty where the unit imports the values
     */
    public record Source(long unit, String unitName, Optional<String> system) {}

    /** The element as a field that is answered that way. */
    public Field field(boolean required, Asked.Way way) {
        return new Field(
                id,
                words.code(),
                words.name(),
                words.definition(),
                words.type(),
                words.measure(),
                words.least(),
                words.most(),
                words.choices(),
                required,
                way);
    }
}
