package cn.qingjian.documents.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.documents.ADraft;
import cn.qingjian.documents.DocumentForm;
import cn.qingjian.documents.Genre;
import cn.qingjian.documents.LengthClass;
import cn.qingjian.documents.circulation.IssuedDocument;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class DraftsUnderwayStoreTests {
    @Autowired
    private DraftsUnderway underway;

    @Autowired
    private Drafts drafts;

    @Autowired
    private SomePeople people;

    @Autowired
    private IssuedDocument issued;

    private Account clerk = new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());

    @BeforeEach
    void someone() {
        clerk = people.person(Role.DEPARTMENT);
    }

    @Test
    void 在办的文稿都看得到_不发的看不到() {
        Draft draft = draft("关于网点延时服务的通知", "一、周六上午开门。");
        Draft dropped = draft("关于旧事的通知", "一、不再办。");
        drafts.drop(dropped.id(), clerk);
        assertThat(underway.underway())
                .extracting(one -> one.id().number())
                .contains(draft.id())
                .doesNotContain(dropped.id());
        assertThat(of(draft).minutes()).as("按公式测算").isPositive();
    }

    @Test
    void 并入别的要求_多出一段_原来的通行作废() {
        Draft draft = draft("关于网点延时服务的通知", "一、周六上午开门。");
        Draft other = draft("关于延时服务值班的通知", "一、每个窗口一人值班。");
        underway.absorb(draft.id(), of(other), clerk);
        underway.giveWay(other.id(), of(draft), clerk);
        Draft after = drafts.find(draft.id(), clerk).orElseThrow();
        assertThat(after.words().body()).contains("周六上午开门", "关于延时服务值班的通知", "每个窗口一人值班");
        Draft gone = drafts.find(other.id(), clerk).orElseThrow();
        assertThat(gone.status()).isEqualTo(DraftStatus.MERGED);
        assertThat(gone.mergedInto()).contains(draft.id());
    }

    @Test
    void 已经发出的还看得到_但不能再改() {
        KeptRuling kept = issued.to(people.unit(Unit.Kind.COUNTY_OFFICE), "一、周六上午开门。");
        assertThat(underway.underway())
                .filteredOn(one -> one.id().equals(kept.demand()))
                .singleElement()
                .matches(Undertaking::settled);
    }

    @Test
    void 已经并掉的不能再并() {
        Draft draft = draft("关于网点延时服务的通知", "一、周六上午开门。");
        Draft other = draft("关于延时服务值班的通知", "一、每个窗口一人值班。");
        Undertaking seen = of(other);
        underway.giveWay(other.id(), of(draft), clerk);
        assertThatThrownBy(() -> underway.absorb(other.id(), seen, clerk)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> underway.giveWay(other.id(), seen, clerk)).isInstanceOf(IllegalStateException.class);
    }

    private Undertaking of(Draft draft) {
        return underway.underway().stream()
                .filter(one -> one.id().number() == draft.id())
                .findFirst()
                .orElseThrow();
    }

    private Draft draft(String title, String body) {
        Unit county = people.unit(Unit.Kind.COUNTY_OFFICE);
        return drafts.begin(
                new Draft.Words(
                        title,
                        Genre.NOTICE,
                        DocumentForm.OFFICIAL,
                        LengthClass.GENERAL,
                        "便民",
                        List.of(ADraft.office(county.name(), county.id())),
                        Optional.empty(),
                        body),
                clerk,
                null);
    }
}
