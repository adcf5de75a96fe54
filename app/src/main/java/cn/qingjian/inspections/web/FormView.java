package cn.qingjian.inspections.web;

import cn.qingjian.inspections.Authority;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.InspectionInput;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Unit;
import java.util.List;
import java.util.Optional;

/**
 * The form of an inspection.
 *
 * @param input what was typed
 * @param errors what is wrong with it
 * @param inspection the inspection that is changed; empty for a new one
 * @param rights what may be inspected, by whom
 * @param units the units to choose from
 * @param items the plan items to choose from
 * @param keepers who may be named to open an unannounced check
 * @param inspectors who may be drawn for one
 */
public record FormView(
        InspectionInput input,
        FieldErrors errors,
        Optional<Inspection> inspection,
        List<Authority> rights,
        List<Unit> units,
        List<Choice> items,
        List<Account> keepers,
        List<Account> inspectors) {
    /**
     * One entry of a list.
     *
     * @param value as the form sends it
     * @param label what the writer reads
     */
    public record Choice(String value, String label) {}

    /** Where it is sent. */
    public String action() {
        return inspection.map(one -> "/inspections/" + one.id() + "/edit").orElse("/inspections");
    }
}
