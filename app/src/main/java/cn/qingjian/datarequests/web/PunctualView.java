package cn.qingjian.datarequests.web;

import cn.qingjian.datarequests.fill.Punctual;
import java.util.List;
import java.util.Set;

/**
 * The forms of one county office in a year, the late ones in front.
 *
 * @param unit name of the office
 * @param year the year
 * @param forms what it had to send
 * @param open keys of those that the reader may open
 */
public record PunctualView(String unit, int year, List<Punctual> forms, Set<Long> open) {
    public PunctualView {
        forms = List.copyOf(forms);
        open = Set.copyOf(open);
    }

    /** How many were on time. */
    public long timely() {
        return forms.stream().filter(Punctual::onTime).count();
    }
}
