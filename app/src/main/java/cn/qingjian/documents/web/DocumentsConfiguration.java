package cn.qingjian.documents.web;

import cn.qingjian.documents.draft.DraftFilter;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.life.Absences;
import cn.qingjian.documents.life.Life;
import cn.qingjian.documents.life.Printings;
import cn.qingjian.documents.life.Standing;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.site.Figure;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in navigation and workbench. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {
    private static final int SHOWN = 20;
    private static final Set<Role> WRITERS =
            Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR, Role.LEADER);

    @Bean
    NavigationEntry tryEntry() {
        return new NavigationEntry("过闸试一试", "/try", Section.DEMANDS, 10, WRITERS);
    }

    @Bean
    NavigationEntry documentsEntry() {
        return new NavigationEntry(
                "公文",
                "/documents",
                Section.DEMANDS,
                20,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR, Role.LEADER, Role.GRASSROOTS));
    }

    /** Whose next step is this person's, the oldest first to be seen by its day. */
    @Bean
    Waiting documentsWaiting(Drafts drafts, Life life, Absences absences) {
        return account -> drafts.list(DraftFilter.waitingFor(absences.desk(account)), 0, SHOWN).stream()
                .map(draft -> new Waiting.Item(
                        draft.status().toDo(), draft.title(), note(life.standing(draft)), "/documents/" + draft.id()))
                .toList();
    }

    private static String note(Standing standing) {
        String due = standing.due()
                .map(day -> (standing.late() ? "已超过%d月%d日的时限" : "%d月%d日以前办")
                        .formatted(day.getMonthValue(), day.getDayOfMonth()))
                .orElse("");
        return standing.urged() > 0 ? due + "，催办%d次".formatted(standing.urged()) : due;
    }

    /** Wishes for copies on paper wait for the office. */
    @Bean
    Waiting printingsWaiting(Printings printings) {
        return account -> account.is(Role.OFFICE)
                ? printings.open(SHOWN).stream()
                        .map(open -> new Waiting.Item(
                                "要打印",
                                open.title(),
                                "%s要%d份：%s"
                                        .formatted(
                                                open.printing().unit(),
                                                open.printing().copies(),
                                                open.printing().reason()),
                                "/documents/" + open.draft()))
                        .toList()
                : List.of();
    }

    /** What came back from the gate, and what is still being written. */
    @Bean
    Waiting draftsWaiting(Drafts drafts) {
        return account -> Stream.of(DraftStatus.REFUSED, DraftStatus.DRAFTING)
                .flatMap(status ->
                        drafts.list(DraftFilter.by(account.id()).narrowed(Optional.of(status), ""), 0, SHOWN).stream())
                .map(draft -> new Waiting.Item(
                        draft.status().label(),
                        draft.title(),
                        draft.status() == DraftStatus.REFUSED ? "看结论和办法，改后再送审" : "送审前可以随时检查",
                        "/documents/" + draft.id()))
                .toList();
    }

    /** What another department has merged with one's own and is still writing: both go on with it. */
    @Bean
    Waiting jointDraftsWaiting(Drafts drafts) {
        return account -> drafts.joinedOf(account).stream()
                .map(joint -> new Waiting.Item(
                        "联合文稿", joint.title(), joint.unit().name() + "把您的文稿并了进来，请一起看", "/documents/" + joint.id()))
                .toList();
    }

    @Bean
    Figure draftFigures(Drafts drafts) {
        return account -> administers(account)
                ? List.of()
                : account.is(Role.GRASSROOTS) ? received(drafts, account) : written(drafts, account);
    }

    private static List<Figure.Value> received(Drafts drafts, Account account) {
        DraftFilter filter = DraftFilter.receivedBy(account.unit().id());
        return List.of(new Figure.Value(
                "发给我们的文件", drafts.count(filter) + " 件", "都过了闸、有编号；没有编号的可以不办", "/documents?whose=received"));
    }

    private static List<Figure.Value> written(Drafts drafts, Account account) {
        boolean all = account.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.LEGAL);
        String whose = all ? "all" : "unit";
        DraftFilter filter =
                all ? DraftFilter.ALL : DraftFilter.of(account.unit().id());
        return List.of(
                figure(drafts, filter, whose, DraftStatus.ADMITTED, "已过闸的文稿", "取得闸口编号，待签发"),
                figure(drafts, filter, whose, DraftStatus.ISSUED, "已发出的文件", "收文单位阅办，用时记入台账"),
                figure(drafts, filter, whose, DraftStatus.REFUSED, "退回的文稿", "按结论修改或者不发"),
                figure(drafts, filter, whose, DraftStatus.MERGED, "合并掉的文稿", "少发的文件"));
    }

    private static Figure.Value figure(
            Drafts drafts, DraftFilter filter, String whose, DraftStatus status, String label, String note) {
        int count = drafts.count(filter.narrowed(Optional.of(status), ""));
        return new Figure.Value(label, count + " 件", note, "/documents?whose=" + whose + "&status=" + status.name());
    }

    private static boolean administers(Account account) {
        return account.roles().stream().allMatch(Role::administrator);
    }
}
