package cn.qingjian.documents.web;

import cn.qingjian.documents.DocumentKind;
import cn.qingjian.documents.LengthClass;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The plan items (立项) that a department's draft can carry out this year, as the form offers them. */
@Component
public class PlanChoices {
    private final PlanDesk plan;
    private final Clock clock;

    PlanChoices(PlanDesk plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * One entry of the list.
     *
     * @param value key of the item, as the form sends it
     * @param label what the writer reads
     */
    public record Choice(String value, String label) {}

    /**
     * The open items of a department, by month. What was chosen before and is no longer open, or never was, stays in the list
     * with a word about it, so that nothing that was chosen is lost.
     *
     * @param chosen key of the item that the form holds, as typed; may be empty
     */
    List<Choice> of(long unit, String chosen) {
        List<Choice> choices = plan.items(LocalDate.now(clock).getYear()).stream()
                .filter(item -> item.key().unit() == unit
                        && item.key().kind().equals(DocumentKind.CODE)
                        && (item.left() > 0 || String.valueOf(item.id()).equals(chosen)))
                .sorted(Comparator.comparingInt(PlanItem::month).thenComparing(PlanItem::title))
                .map(item -> new Choice(String.valueOf(item.id()), label(item)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!chosen.isEmpty()
                && choices.stream().noneMatch(choice -> choice.value().equals(chosen))) {
            choices.add(new Choice(chosen, "立项 " + chosen + "（不是本科室本年度的立项）"));
        }
        return choices;
    }

    private static String label(PlanItem item) {
        String category = Arrays.stream(LengthClass.values())
                .filter(one -> one.code().equals(item.key().demandClass()))
                .map(LengthClass::label)
                .findFirst()
                .orElse("");
        return "%d月 · %s（%s，%s）"
                .formatted(item.month(), item.title(), category, item.left() > 0 ? "余" + item.left() + "件" : "已用完");
    }
}
