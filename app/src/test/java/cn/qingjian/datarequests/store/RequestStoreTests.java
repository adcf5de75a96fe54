package cn.qingjian.datarequests.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.datarequests.SomeForms;
import cn.qingjian.datarequests.fill.Fills;
import cn.qingjian.datarequests.request.Form;
import cn.qingjian.datarequests.request.Request;
import cn.qingjian.datarequests.request.RequestInput;
import cn.qingjian.datarequests.request.RequestStatus;
import cn.qingjian.datarequests.request.Requests;
import cn.qingjian.datarequests.request.Saving;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.AtOnce;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests and their forms, each act committed. */
@StoreTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RequestStoreTests {
    private static final int MANY = 6;

    @Autowired
    Requests requests;

    @Autowired
    Fills fills;

    @Autowired
    SomeForms forms;

    @Autowired
    SomePeople some;

    @Autowired
    TransactionTemplate transaction;

    private Unit office = new Unit(0, "", "", Unit.Kind.COUNTY_OFFICE);
    private Account clerk = new Account(0, "", "", office, "", Set.of());

    @BeforeEach
    void agency() {
        office = some.unit(Unit.Kind.COUNTY_OFFICE);
        clerk = some.person(Role.DEPARTMENT);
    }

    private Request begun() {
        return requests.begin(forms.words(List.of(office), forms.number(clerk.unit())), clerk, null);
    }

    private Request admitted() {
        Request request = requests.submit(begun().id(), clerk);
        assertThat(request.status()).isEqualTo(RequestStatus.ADMITTED);
        return request;
    }

    private Request now(Request request) {
        return requests.find(request.id(), clerk).orElseThrow();
    }

    private Form form(Request request) {
        return now(request).form().orElseThrow();
    }

    private static RequestInput titled(Request request, String title) {
        RequestInput input = RequestInput.of(request);
        return new RequestInput(
                title,
                input.purpose(),
                input.statistical(),
                input.approval(),
                input.frequency(),
                input.firstDue(),
                input.expires(),
                input.units(),
                input.elements(),
                input.optional(),
                input.sums(),
                input.version(),
                input.token());
    }

    @Test
    void 两人同时保存_先到的存上_后到的说明白不覆盖_看过再存以后存的为准() throws Exception {
        Request request = begun();
        List<Saving> both = AtOnce.all(List.of(
                () -> requests.save(request.id(), titled(request, "甲写的"), clerk),
                () -> requests.save(request.id(), titled(request, "乙写的"), clerk)));
        assertThat(both).filteredOn(Saving.Saved.class::isInstance).hasSize(1);
        assertThat(both)
                .filteredOn(Saving.Wrong.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Saving.Wrong.class,
                        wrong -> assertThat(wrong.errors().of("title"))
                                .singleElement()
                                .asString()
                                .contains("别人刚刚改过"));
        assertThat(now(request).version()).isEqualTo(request.version() + 1);
        assertThat(requests.save(request.id(), titled(now(request), "看过再存"), clerk))
                .isInstanceOf(Saving.Saved.class);
        assertThat(now(request).words().title()).isEqualTo("看过再存");
        assertThat(now(request).words().lines()).as("数据元不重复").hasSize(1);
    }

    @Test
    void 同一张表格同时送几遍_只有一件() throws Exception {
        var words = forms.words(List.of(office), forms.number(clerk.unit()));
        UUID token = UUID.randomUUID();
        List<Callable<Long>> jobs = IntStream.range(0, MANY)
                .mapToObj(number -> (Callable<Long>)
                        () -> requests.begin(words, clerk, token).id())
                .toList();
        assertThat(Set.copyOf(AtOnce.all(jobs))).hasSize(1);
        assertThat(requests.list(clerk, false)).singleElement().satisfies(one -> {
            assertThat(one.words().lines()).hasSize(1);
            assertThat(one.words().units()).containsExactly(office.id());
        });
    }

    @Test
    void 同时下发几遍_只有一张表_每个管理部一份() throws Exception {
        Request request = admitted();
        List<Callable<FieldErrors>> jobs = IntStream.range(0, MANY)
                .mapToObj(number -> (Callable<FieldErrors>) () -> requests.issue(request.id(), clerk))
                .toList();
        assertThat(AtOnce.all(jobs)).allMatch(FieldErrors::isEmpty);
        assertThat(fills.ofForm(form(request))).hasSize(1);
    }

    @Test
    void 几张表同时下发_表号一号不空一号不重() throws Exception {
        int before = form(forms.issued(clerk, forms.words(List.of(office), forms.number(clerk.unit()))))
                .number()
                .sequence();
        List<Request> admitted = Stream.generate(this::admitted).limit(MANY).toList();
        AtOnce.all(admitted.stream()
                .map(request -> (Callable<FieldErrors>) () -> requests.issue(request.id(), clerk))
                .toList());
        assertThat(admitted.stream().map(request -> form(request).number().sequence()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(before + 1, before + MANY).boxed().toList());
    }

    @Test
    void 下发到一半退回的没有表_表号还给后来的() {
        Request request = admitted();
        int next = form(forms.issued(clerk, forms.words(List.of(office), forms.number(clerk.unit()))))
                        .number()
                        .sequence()
                + 1;
        transaction.executeWithoutResult(status -> {
            assertThat(requests.issue(request.id(), clerk).isEmpty()).isTrue();
            status.setRollbackOnly();
        });
        assertThat(now(request).form()).isEmpty();
        assertThat(now(request).status()).isEqualTo(RequestStatus.ADMITTED);
        assertThat(requests.issue(request.id(), clerk).isEmpty()).isTrue();
        assertThat(form(request).number().sequence()).isEqualTo(next);
    }
}
