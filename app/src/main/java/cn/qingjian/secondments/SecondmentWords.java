package cn.qingjian.secondments;

import cn.qingjian.slips.Place;
import cn.qingjian.slips.SlipWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * A secondment as it is written down before anybody moves (SEC-02).
 *
 * @param person who is wanted
 * @param home the unit from which the person comes
 * @param task what the person is to do
 * @param reason why nobody here can do it
 * @param from the first day
 * @param to the day on which the person goes back
 * @param approval who approved it, with the number of the paper
 * @param filing where it is filed (备案), with the number
 */
public record SecondmentWords(
        String person,
        Place home,
        String task,
        String reason,
        LocalDate from,
        LocalDate to,
        String approval,
        String filing)
        implements SlipWords {
    @Override
    public String title() {
        return "借调" + person + "（" + home.name() + "）";
    }

    @Override
    public List<Place> units() {
        return List.of(home);
    }

    @Override
    public int people() {
        return 1;
    }

    @Override
    public List<String> asks() {
        return List.of("%s %s到%s，做%s；到期回原单位".formatted(person, from, to, task));
    }

    @Override
    public String text() {
        return task + "。" + reason;
    }

    /** Days from Monday to Friday from the first to a last day. */
    public long weekdays(LocalDate until) {
        return until.isBefore(from)
                ? 0
                : from.datesUntil(until.plusDays(1))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .count();
    }

    /** The same, going back earlier. */
    SecondmentWords until(LocalDate last) {
        return new SecondmentWords(person, home, task, reason, from, last, approval, filing);
    }
}
