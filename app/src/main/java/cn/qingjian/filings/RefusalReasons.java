package cn.qingjian.filings;

import cn.qingjian.serviceitems.Item;
import java.util.List;
import java.util.stream.Collectors;

/** The reasons for which a case officer may refuse: those that the item itself lists (不予理由), with its articles. */
final class RefusalReasons {
    private RefusalReasons() {}

    /** The reasons of an item. */
    static List<String> of(Item item) {
        return item.refusals();
    }

    /**
     * The articles behind an item in an edition of the regulation: the one in force on the day of acceptance decides.
     *
     * @param edition 2019 or 2026
     */
    static String article(Item item, String edition) {
        return item.articles().stream()
                .map(article -> {
                    String number = edition.equals("2019") ? article.before() : article.after();
                    return number.isBlank() ? "" : "《" + article.document() + "》" + number;
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("、"));
    }
}
