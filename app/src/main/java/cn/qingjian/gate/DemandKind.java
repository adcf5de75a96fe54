package cn.qingjian.gate;

import cn.qingjian.kernel.LegalBasis;
import java.util.List;

/**
 * A kind of demand. One bean is the whole registration: no shared file is edited, and nothing switches over kinds.
 *
 * @param <D> the record of the kind
 */
public interface DemandKind<D extends Demand> {
    /** Stable code; also the name of the room and its route. */
    String code();

    /** What people call it, such as 公文. */
    String label();

    /** The record of the kind. */
    Class<D> type();

    /**
     * What a demand of this kind costs the grassroots, by coefficients that are dated parameters ({@link
     * Parameters#coefficient}). The gate asks it again of every lightened form.
     */
    Burden measure(D demand, Parameters parameters);

    /** The kind's rules, all of which are asked, in the order in which a reader wants their findings. */
    List<Rule<D>> rules();

    /** The classes that are planned one by one; empty where the kind is not planned. */
    default List<DemandClass> classes() {
        return List.of();
    }

    /** What the planning of this kind rests on. */
    default LegalBasis planBasis() {
        return new LegalBasis("本单位精简文件承诺", "计划数基础上只减不增", LegalBasis.Mark.OWN);
    }

    /** The words on the button with which a county office answers; it leads to the demand's own page. */
    default String action() {
        return "查看";
    }

    /** What the keys of its parameters begin with, such as {@code doc} of {@code doc.maxChars.general}. */
    default String prefix() {
        return code();
    }
}
