package cn.qingjian.serviceitems.web;

import cn.qingjian.serviceitems.Elements;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.Measured;
import cn.qingjian.serviceitems.PolicySheet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An item as pages show it on one day.
 *
 * @param version the version in force
 * @param policy the parameters of the day
 * @param measured what was measured of its cases
 */
public record ItemView(ItemVersion version, PolicySheet policy, Optional<Measured.Measures> measured) {
    /** The declarations. */
    public Item item() {
        return version.item();
    }

    /** Days that the law allows, such as {@code 3日}; 无 where it sets none. */
    public String legal() {
        Elements.Limits limits = item().elements().limits();
        return limits.legal()
                .map(days -> days + "日")
                .or(() -> limits.legalPolicy().isEmpty()
                        ? Optional.empty()
                        : policy.number(limits.legalPolicy()).map(days -> days.toPlainString() + "日"))
                .orElse("无");
    }

    /** Days that the centre promises. */
    public String promised() {
        if (item().elements().instant()) {
            return "当场决定";
        }
        int days = item().elements().limits().promised();
        return days == 0 ? "当场办理" : days + "个工作日";
    }

    /** Days of the last 90 days' cases, in words. */
    public String measuredDays() {
        return measured.map(found -> found.days() < 0.01 ? "当场" : String.format(Locale.ROOT, "%.1f天", found.days()))
                .orElse("还没有办件");
    }

    /** Visits and files of the last 90 days' cases, in words; empty where nothing was measured. */
    public String measuredBurden() {
        return measured.map(
                        found -> String.format(Locale.ROOT, "近90天实际跑%.1f次、交%.1f样", found.visits(), found.materials()))
                .orElse("");
    }

    /** Materials that the applicant must still give. */
    public long asked() {
        return item().materials().stream().filter(Item.Material::asked).count();
    }

    /** Questions that are shown to somebody of whom nothing is known yet. */
    public List<Item.Question> plainQuestions() {
        return item().questions().stream()
                .filter(question -> question.when().isEmpty())
                .toList();
    }

    /** Whether the search words are found in it. */
    public boolean matches(String words) {
        String all = item().code() + item().name() + item().theme() + item().pace();
        return words.isBlank()
                || all.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }

    /** The guidance as paragraphs; headings are left out. */
    public List<String> guide() {
        return version.guide()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
