package cn.qingjian.datarequests.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.datarequests.SomeForms;
import cn.qingjian.datarequests.catalogue.Catalogue;
import cn.qingjian.datarequests.catalogue.Element;
import cn.qingjian.datarequests.catalogue.ElementInput;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.AtOnce;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The catalogue of elements, each act committed. */
@StoreTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ElementStoreTests {
    @Autowired
    Catalogue catalogue;

    @Autowired
    ElementStore store;

    @Autowired
    SomeForms forms;

    @Autowired
    SomePeople some;

    @Autowired
    TransactionTemplate transaction;

    private Account clerk = new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());

    @BeforeEach
    void agency() {
        clerk = some.person(Role.DEPARTMENT);
    }

    private ElementInput input(String code, String name) {
        return new ElementInput(
                code,
                name,
                "测试口径",
                "INTEGER",
                "个",
                "",
                "",
                "",
                null,
                String.valueOf(clerk.unit().id()),
                "",
                null);
    }

    @Test
    void 两个单位同时登记来源_只有一个登上_另一个说明白() throws Exception {
        Element like = forms.number(clerk.unit());
        Element.Words words = new Element.Words(
                like.words().code() + "-S",
                like.words().name() + "还没有来源",
                "测试口径",
                like.words().type(),
                "",
                like.words().least(),
                like.words().most(),
                List.of(),
                false);
        Element bare =
                catalogue.find(store.add(words, clerk.id()).orElseThrow()).orElseThrow();
        assertThat(bare.source()).isEmpty();
        List<Callable<FieldErrors>> jobs = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            Account by = some.person(Role.DEPARTMENT);
            jobs.add(() -> catalogue.name(bare, String.valueOf(by.unit().id()), "", by));
        }
        List<FieldErrors> all = AtOnce.all(jobs);
        assertThat(all).filteredOn(FieldErrors::isEmpty).hasSize(1);
        assertThat(all)
                .filteredOn(errors -> !errors.isEmpty())
                .allSatisfy(errors -> assertThat(errors.of("source"))
                        .singleElement()
                        .asString()
                        .contains("一数一源"));
    }

    @Test
    void 两人同时登记同一个数_只有一个_另一个说明白() throws Exception {
        String own = forms.number(clerk.unit()).words().code();
        List<FieldErrors> both = AtOnce.all(List.of(
                () -> catalogue.add(input(own + "-A", own + "号同名"), clerk),
                () -> catalogue.add(input(own + "-B", own + "号同名"), clerk)));
        assertThat(both).filteredOn(FieldErrors::isEmpty).hasSize(1);
        assertThat(both)
                .filteredOn(errors -> !errors.isEmpty())
                .singleElement()
                .satisfies(errors -> assertThat(errors.of("name")).isNotEmpty());
        assertThat(catalogue.all())
                .filteredOn(element -> element.words().name().equals(own + "号同名"))
                .hasSize(1);
    }

    @Test
    void 导入到一半退回的一行都没有_再导入的以后一次为准() {
        Element element = forms.number(clerk.unit());
        Unit one = some.unit(Unit.Kind.COUNTY_OFFICE);
        Unit two = some.unit(Unit.Kind.COUNTY_OFFICE);
        String day = forms.today().toString();
        transaction.executeWithoutResult(status -> {
            assertThat(catalogue
                            .take(element, one.name() + " 1\n" + two.name() + " 2", day, clerk)
                            .isEmpty())
                    .isTrue();
            status.setRollbackOnly();
        });
        assertThat(catalogue.held(element, List.of(one, two))).isEmpty();
        catalogue.take(element, one.name() + " 3\n" + two.name() + " 4", day, clerk);
        catalogue.take(element, one.name() + " 5", day, clerk);
        assertThat(catalogue.held(element, List.of(one, two)))
                .extracting(held -> held.value())
                .containsExactly("5", "4");
    }
}
