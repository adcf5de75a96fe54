package cn.qingjian.documents.life;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.reading.ReadingLimits;
import cn.qingjian.clauses.reading.TextReader;
import cn.qingjian.documents.Addressee;
import cn.qingjian.documents.DocumentForm;
import cn.qingjian.documents.Genre;
import cn.qingjian.documents.LengthClass;
import cn.qingjian.documents.circulation.Circulation;
import cn.qingjian.documents.draft.Desk;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftFilter;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.draft.Urgency;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.papers.Form;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.seals.SealedOfd;
import cn.qingjian.seals.SealedPdf;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class LifeStoreTests {
    @Autowired
    private Life life;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Numbers numbers;

    @Autowired
    private Absences absences;

    @Autowired
    private Editions editions;

    @Autowired
    private Printings printings;

    @Autowired
    private Filing filing;

    @Autowired
    private Circulation circulation;

    @Autowired
    private SealedOfd sealedOfd;

    @Autowired
    private SealedPdf sealedPdf;

    @Autowired
    private Gate gate;

    @Autowired
    private SomePeople people;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient db;

    private Account author;
    private Account office;
    private Account leader;
    private Account other;
    private Account cosigner;
    private Unit county;
    private Draft draft;

    @BeforeEach
    void aDraft() {
        author = people.person(Role.DEPARTMENT);
        office = people.person(Role.OFFICE);
        leader = people.person(Role.LEADER);
        other = people.person(Role.LEADER);
        cosigner = people.person(Role.DEPARTMENT);
        numbers.word(Form.DOCUMENT, "测房金", office);
        county = people.unit(Unit.Kind.COUNTY_OFFICE);
        draft = drafts.begin(
                new Draft.Words(
                        "关于开办测试业务的通知",
                        Genre.NOTICE,
                        DocumentForm.OFFICIAL,
                        LengthClass.GENERAL,
                        "开办测试业务",
                        List.of(new Addressee(county.name(), Optional.of(county.id()), Optional.of(county.kind()))),
                        Optional.empty(),
                        "一、测试业务在网上开办。\n二、系统当场给出结果。\n测试中心\n2026年11月1日"),
                author,
                null);
    }

    private DraftStatus status() {
        return now().status();
    }

    private Draft now() {
        return drafts.find(draft.id(), office).orElseThrow();
    }

    private static void good(FieldErrors errors) {
        assertThat(errors.all()).isEmpty();
    }

    private void send(Account... cosigners) {
        good(life.send(
                draft.id(),
                new Sending(
                        Urgency.ORDINARY,
                        Optional.of(leader.id()),
                        java.util.Arrays.stream(cosigners)
                                .map(one -> one.unit().id())
                                .toList()),
                author));
    }

    private void admitted() {
        send();
        good(life.pass(draft.id(), "", office));
        explain();
        assertThat(status()).isEqualTo(DraftStatus.ADMITTED);
    }

    private void explain() {
        KeptRuling ruling = gate.rulings(draft.demandId()).getFirst();
        if (ruling.standing() == KeptRuling.Standing.AWAITING_REASON) {
            good(gate.explain(ruling.id(), "须在开办前统一口径，只发这一件。", author));
            good(gate.decide(ruling.id(), true, "同意。", other));
        }
    }

    @Test
    void 审核会签过闸签发复核登记印制核发_每一步只有该办的人能办() {
        assertThat(life.pass(draft.id(), "", office).of("step")).isNotEmpty();
        send(cosigner);
        assertThat(life.pass(draft.id(), "", author).of("step")).isNotEmpty();
        assertThat(life.agree(draft.id(), "", cosigner).of("step")).isNotEmpty();
        good(life.pass(draft.id(), "", office));
        assertThat(status()).isEqualTo(DraftStatus.COUNTERSIGNING);
        assertThat(life.agree(draft.id(), "", author).of("step")).isNotEmpty();
        good(life.agree(draft.id(), "没有意见", cosigner));
        explain();
        assertThat(status()).isEqualTo(DraftStatus.ADMITTED);
        assertThat(life.sign(draft.id(), "", other).of("step")).isNotEmpty();
        assertThat(life.advance(draft.id(), office).of("step")).isNotEmpty();
        good(life.sign(draft.id(), "同意", leader));
        assertThat(life.advance(draft.id(), author).of("step")).isNotEmpty();
        for (DraftStatus next :
                List.of(DraftStatus.VERIFIED, DraftStatus.REGISTERED, DraftStatus.PRINTED, DraftStatus.ISSUED)) {
            good(life.advance(draft.id(), office));
            assertThat(status()).isEqualTo(next);
        }
        assertThat(life.advance(draft.id(), office).of("step")).isNotEmpty();
        assertThat(drafts.history(now())).extracting(Draft.Past::words).contains("同意");
    }

    @Test
    void 自己起草的不能自己审核() {
        Draft own = drafts.begin(draft.words(), office, null);
        good(life.send(own.id(), new Sending(Urgency.ORDINARY, Optional.empty(), List.of()), office));
        assertThat(life.pass(own.id(), "", office).of("step")).isNotEmpty();
        good(life.pass(own.id(), "", people.person(Role.OFFICE)));
    }

    @Test
    void 退回要写明理由_改一处再送_已经会签过的没改不用再签_改了要再签() {
        send(cosigner);
        assertThat(life.sendBack(draft.id(), " ", office).of("words")).isNotEmpty();
        good(life.pass(draft.id(), "", office));
        good(life.ask(draft.id(), people.person(Role.DEPARTMENT).unit().id(), cosigner));
        good(life.agree(draft.id(), "", cosigner));
        assertThat(status()).isEqualTo(DraftStatus.COUNTERSIGNING);
        drafts.withdraw(draft.id(), "撤回", author);
        send(cosigner);
        assertThat(now().route().agreed()).isTrue();
        good(life.sendBack(draft.id(), "第二条再写具体", office));
        assertThat(drafts.history(now())).extracting(Draft.Past::words).anyMatch(words -> words.contains("第二条再写具体"));
        drafts.save(now(), now().version(), now().words().saying("一、测试业务在网上开办，不用到窗口。\n测试中心\n2026年11月1日"), author);
        assertThat(now().route().agreed()).isFalse();
    }

    @Test
    void 不在岗的由指定的人代签_写明代谁签() {
        admitted();
        LocalDate today = LocalDate.now(clock);
        good(absences.away(Optional.of(other.id()), Optional.of(today), Optional.of(today.plusDays(2)), "出差", leader));
        assertThat(drafts.list(DraftFilter.waitingFor(absences.desk(other)), 0, 10))
                .extracting(Draft::id)
                .containsExactly(draft.id());
        good(life.sign(draft.id(), "同意", other));
        assertThat(drafts.history(now()).getLast().words()).contains("同意（代" + leader.name() + "签发）");
    }

    @Test
    void 代签的日子有先后_同一天不能指定两个人() {
        LocalDate today = LocalDate.now(clock);
        assertThat(absences.away(Optional.of(leader.id()), Optional.of(today), Optional.of(today), "出差", leader)
                        .of("standIn"))
                .isNotEmpty();
        assertThat(absences.away(
                                Optional.of(other.id()),
                                Optional.of(today),
                                Optional.of(today.minusDays(1)),
                                "出差",
                                leader)
                        .of("until"))
                .isNotEmpty();
        good(absences.away(Optional.of(other.id()), Optional.of(today), Optional.of(today), "出差", leader));
        assertThat(absences.away(Optional.of(other.id()), Optional.of(today), Optional.of(today), "出差", leader)
                        .of("from"))
                .isNotEmpty();
        assertThat(absences.desk(other).signsFor()).contains(leader.id());
        absences.back(absences.of(leader).getFirst().id(), leader);
        assertThat(absences.desk(other).signsFor()).doesNotContain(leader.id());
    }

    @Test
    void 登记编号_印出来的是签发日期和文号_印章验得过_撤回的文号作废() throws Exception {
        admitted();
        good(life.sign(draft.id(), "", leader));
        good(life.finish(draft.id(), office));
        assertThat(sealedOfd
                        .verify(editions.content(now(), "ofd").orElseThrow())
                        .isGenuine())
                .isTrue();
        assertThat(sealedPdf
                        .verify(editions.content(now(), "pdf").orElseThrow())
                        .isGenuine())
                .isTrue();
        String number = numbers.of(now()).orElseThrow().toString();
        byte[] file = editions.content(now(), "ofd").orElseThrow();
        String text = TextReader.read("公文.ofd", file, ReadingLimits.standard()).paragraphs().stream()
                .map(Paragraph::text)
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
        LocalDate today = LocalDate.now(clock);
        assertThat(text)
                .contains(number, "%d年%d月%d日".formatted(today.getYear(), today.getMonthValue(), today.getDayOfMonth()))
                .doesNotContain("2026年11月1日");
        drafts.withdraw(draft.id(), "附件有误", author);
        assertThat(status()).isEqualTo(DraftStatus.DRAFTING);
        assertThat(numbers.of(now())).isEmpty();
        assertThat(numbers.register("测房金", today.getYear(), 0, 1000))
                .filteredOn(one -> one.draft() == draft.id())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.voided()).map(DrawnNumber.Voided::words).contains("附件有误"));
        assertThat(editions.content(now(), "ofd")).isEmpty();
    }

    @Test
    void 没有设代字_登记不了_前面办好的还在() {
        Draft letter = drafts.begin(
                new Draft.Words(
                        "关于商请协助核查的函",
                        Genre.LETTER,
                        DocumentForm.OFFICIAL,
                        LengthClass.GENERAL,
                        "",
                        List.of(),
                        Optional.empty(),
                        "请协助核查。\n测试中心\n2026年11月1日"),
                author,
                null);
        assertThat(numbers.words()).doesNotContainKey(Form.LETTER);
        assertThat(numbers.draw(letter, office).of("step"))
                .singleElement()
                .asString()
                .contains("机关代字");
    }

    @Test
    void 都阅毕了才归档_文件和发文稿纸一并归档_归档以后不能撤回() {
        admitted();
        good(life.sign(draft.id(), "同意", leader));
        assertThat(filing.file(draft.id(), "own.policy", office).of("kind")).isNotEmpty();
        good(life.finish(draft.id(), office));
        assertThat(filing.file(draft.id(), "own.policy", office).of("kind"))
                .singleElement()
                .asString()
                .contains("还没有阅毕");
        circulation.read(
                gate.rulings(draft.demandId()).getFirst(), people.person(county, Role.GRASSROOTS), Optional.empty());
        assertThat(filing.file(draft.id(), "nothing", office).of("kind")).isNotEmpty();
        assertThat(filing.file(draft.id(), "own.policy", author).of("kind")).isNotEmpty();
        good(filing.file(draft.id(), "own.policy", office));
        assertThat(status()).isEqualTo(DraftStatus.FILED);
        assertThat(filing.kept(now())).isPresent();
        assertThat(editions.content(now(), "ofd")).isPresent();
        drafts.withdraw(draft.id(), "撤回", author);
        assertThat(status()).isEqualTo(DraftStatus.FILED);
        assertThat(filing.file(draft.id(), "own.policy", office).of("kind")).isNotEmpty();
    }

    @Test
    void 打印要办公室同意_存档的一份除外_办公室自己登记() {
        admitted();
        good(life.sign(draft.id(), "", leader));
        assertThat(printings.ask(now(), Optional.of(2), "会场传看", author).of("copies"))
                .isNotEmpty();
        good(life.finish(draft.id(), office));
        good(printings.archive(now(), office));
        good(printings.archive(now(), office));
        assertThat(printings.of(now())).hasSize(1);
        assertThat(printings.ask(now(), Optional.of(0), "会场传看", author).of("copies"))
                .isNotEmpty();
        assertThat(printings.ask(now(), Optional.of(2), " ", author).of("reason"))
                .isNotEmpty();
        good(printings.ask(now(), Optional.of(2), "会场传看", author));
        assertThat(printings.granted(now(), author)).isFalse();
        Printing wish = printings.of(now()).getLast();
        good(printings.decide(now(), wish.id(), true, "", office));
        assertThat(printings.decide(now(), wish.id(), false, "", office).of("printing"))
                .isNotEmpty();
        assertThat(printings.granted(now(), author)).isTrue();
        PaperSaved saved = printings.saved(LocalDate.now(clock).getYear());
        assertThat(saved.copies()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void 催办记一次_时限里不能再催_轮到自己不用催() {
        send();
        good(life.urge(draft.id(), author));
        assertThat(life.standing(now()).urged()).isEqualTo(1);
        assertThat(life.urge(draft.id(), author).of("step"))
                .singleElement()
                .asString()
                .contains("24小时");
        assertThat(life.urge(draft.id(), office).of("step")).isNotEmpty();
    }

    @Test
    void 等我办的一个不多一个不少_页面和名单说的一样() {
        send(cosigner);
        Account standIn = people.person(Role.LEADER);
        LocalDate today = LocalDate.now(clock);
        good(absences.away(Optional.of(standIn.id()), Optional.of(today), Optional.of(today), "出差", leader));
        int held = 0;
        for (DraftStatus status : DraftStatus.values()) {
            db.sql("update documents.draft set status = :status where id = :id")
                    .param("status", status.name())
                    .param("id", draft.id())
                    .update();
            for (Account person : List.of(author, office, leader, other, standIn, cosigner)) {
                Desk desk = absences.desk(person);
                boolean listed = drafts.list(DraftFilter.waitingFor(desk), 0, 1000).stream()
                        .anyMatch(one -> one.id() == draft.id());
                assertThat(listed).as("%s %s", status, person).isEqualTo(desk.holds(now()));
                held += listed ? 1 : 0;
            }
        }
        assertThat(held).as("office 5, cosigner 1, leader and who stands in").isEqualTo(8);
    }

    @Test
    void 随时看得到在谁手里_从什么时候起() {
        assertThat(life.standing(now()).who()).isEqualTo(author.unit().name());
        send(cosigner);
        assertThat(life.standing(now()).who()).isEqualTo("办公室");
        assertThat(life.standing(now()).due()).isPresent();
        good(life.pass(draft.id(), "", office));
        assertThat(life.standing(now()).who()).isEqualTo(cosigner.unit().name());
    }
}
