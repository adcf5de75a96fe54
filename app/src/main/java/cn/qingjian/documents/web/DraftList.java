package cn.qingjian.documents.web;

import cn.qingjian.documents.draft.Desk;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftFilter;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list of drafts.
 *
 * @param drafts what is on it
 * @param count how many match in all
 * @param number number of the page, from 1
 * @param pages how many pages there are, at least 1
 * @param whose which tab
 * @param tabs the tabs that the reader has
 * @param status which status, empty for all
 * @param words the words searched for
 */
public record DraftList(
        List<Draft> drafts,
        int count,
        int number,
        int pages,
        String whose,
        List<Tab> tabs,
        String status,
        String words) {
    /**
     * A tab.
     *
     * @param code as in the address
     * @param label its words
     */
    public record Tab(String code, String label) {}

    static DraftList of(
            Drafts drafts, Desk desk, String whose, Optional<DraftStatus> status, String words, int number, int size) {
        List<Tab> tabs = tabs(desk.person());
        String tab = tabs.stream()
                .map(Tab::code)
                .filter(whose::equals)
                .findFirst()
                .orElse(tabs.getFirst().code());
        DraftFilter filter = DraftController.filter(desk, tab).narrowed(status, words);
        int count = drafts.count(filter);
        int pages = Math.max(1, Math.ceilDiv(count, size));
        int page = Math.clamp(number, 1, pages);
        return new DraftList(
                drafts.list(filter, (page - 1) * size, size),
                count,
                page,
                pages,
                tab,
                tabs,
                status.map(DraftStatus::name).orElse(""),
                words);
    }

    private static List<Tab> tabs(Account person) {
        List<Tab> tabs = new ArrayList<>();
        if (person.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.LEGAL)) {
            tabs.add(new Tab("all", "全部"));
        }
        if (person.is(Role.GRASSROOTS)) {
            tabs.add(new Tab("received", "发给我们的"));
        }
        tabs.add(new Tab("unit", "本科室"));
        tabs.add(new Tab("desk", "等我办"));
        tabs.add(new Tab("mine", "我起草的"));
        return tabs;
    }

    /** The address of another page of the same list. */
    public String path(int page) {
        return "/documents?whose=" + whose + "&status=" + status + "&words="
                + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8) + "&number=" + page;
    }
}
