package cn.qingjian.datarequests.web;

import cn.qingjian.datarequests.fill.Fill;
import cn.qingjian.datarequests.fill.Fills;
import cn.qingjian.datarequests.fill.Punctual;
import cn.qingjian.datarequests.fill.PunctualForms;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Which forms an office sent on time, as its page shows it. */
@Component
class PunctualPages {
    private static final int YEARS_BACK = 20;

    private final PunctualForms forms;
    private final Fills fills;
    private final People people;
    private final Clock clock;

    PunctualPages(PunctualForms forms, Fills fills, People people, Clock clock) {
        this.forms = forms;
        this.fills = fills;
        this.people = people;
        this.clock = clock;
    }

    /** The page of an office and year; not found where the unit is no county office, this year where there is no such year. */
    PunctualView view(long key, int year, Account reader) {
        Unit unit = people.unit(key)
                .filter(one -> one.kind() == Unit.Kind.COUNTY_OFFICE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int now = LocalDate.now(clock).getYear();
        int shown = year > now || year < now - YEARS_BACK ? now : year;
        List<Punctual> all = forms.of(unit.id(), LocalDate.of(shown, 1, 1), LocalDate.of(shown, 12, 31));
        return new PunctualView(
                unit.name(),
                shown,
                all,
                all.stream()
                        .flatMap(one -> fills.find(one.fill(), reader).stream())
                        .map(Fill::id)
                        .collect(Collectors.toSet()));
    }
}
