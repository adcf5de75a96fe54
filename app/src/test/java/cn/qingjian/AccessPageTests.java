package cn.qingjian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.Role;
import cn.qingjian.people.Visitor;
import cn.qingjian.testing.AccessTable;
import cn.qingjian.testing.AccessTable.Row;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may do what: every handler, as found at run time, against {@code access/*.txt}, which a person can read. */
@PageTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AccessPageTests {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    MockMvc browser;

    @Autowired
    SomePeople people;

    @Autowired
    TransactionTemplate transaction;

    private final Set<Row> declared = AccessTable.rows();

    @Test
    void 每个入口都登记在册_登记的和代码上写的一样() {
        assertThat(found())
                .as("add or mend a line in src/test/resources/access/<room>.txt for each of these")
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void 没有权限的一律拒绝_有权限的不会出错() {
        List<String> differences = new ArrayList<>();
        for (Row row : declared) {
            for (Role role : Role.values()) {
                int status = statusFor(row, role, true);
                boolean fine = row.allows(role) ? status != 403 && status < 500 : status == 403;
                if (!fine) {
                    differences.add(row + " as " + role + " → " + status);
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void 公众和工作人员互不相通_办别人的事要有授权() {
        List<String> differences = new ArrayList<>();
        for (Row row : declared) {
            for (Set<Visitor> now : List.of(Set.of(Visitor.CITIZEN), Set.of(Visitor.CITIZEN, Visitor.AGENT))) {
                int status = statusFor(row, now, true);
                boolean fine = row.allows(now) ? status != 403 && status < 500 : status == 403;
                if (!fine) {
                    differences.add(row + " as " + now + " → " + status);
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void 没登录的人被带到登录页() {
        List<String> differences = new ArrayList<>();
        for (Row row : declared) {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                var response = perform(row, call(row).with(csrf()));
                boolean toSignIn = response.getStatus() == 302
                        && (row.forThePublic() ? "/hall/signin" : "/signin").equals(response.getHeader("Location"));
                if (toSignIn == row.isPublic() || response.getStatus() >= 500) {
                    differences.add(row + " → " + response.getStatus() + " " + response.getHeader("Location"));
                }
            });
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void 没有令牌的提交一律拒绝() {
        assertThat(declared)
                .filteredOn(row -> row.method().equals("POST"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(
                                row.forThePublic()
                                        ? statusFor(row, Set.of(Visitor.CITIZEN, Visitor.AGENT), false)
                                        : statusFor(row, row.someone(), false))
                        .as(row.toString())
                        .isEqualTo(403));
    }

    @Test
    void 三员的入口两两不重合_也不与业务重合() {
        Map<Role, Set<Row>> own = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            own.put(
                    role,
                    new HashSet<>(declared.stream()
                            .filter(row -> row.roles().contains(role.name()))
                            .toList()));
        }
        for (Role one : Role.values()) {
            for (Role other : Role.values()) {
                if (one != other && (one.administrator() || other.administrator())) {
                    var both = new HashSet<>(own.getOrDefault(one, Set.of()));
                    both.retainAll(own.getOrDefault(other, Set.of()));
                    assertThat(both).as(one + " and " + other).isEmpty();
                }
            }
        }
    }

    @Test
    void 人人可进而又要登录的_只有工作台和改密码() {
        assertThat(declared)
                .filteredOn(row -> !row.isPublic() && row.allows(Role.SYSTEM_ADMIN) && row.allows(Role.OFFICE))
                .extracting(Row::path)
                .containsOnly("/", "/password");
    }

    private int statusFor(Row row, Role role, boolean withToken) {
        Integer result = transaction.execute(status -> {
            status.setRollbackOnly();
            var call = call(row).with(SomePeople.as(people.person(role)));
            return perform(row, withToken ? call.with(csrf()) : call).getStatus();
        });
        return result == null ? 0 : result;
    }

    private int statusFor(Row row, Set<Visitor> now, boolean withToken) {
        Integer result = transaction.execute(status -> {
            status.setRollbackOnly();
            var call = call(row).with(SomePeople.as(now.contains(Visitor.AGENT) ? people.agent() : people.citizen()));
            return perform(row, withToken ? call.with(csrf()) : call).getStatus();
        });
        return result == null ? 0 : result;
    }

    private org.springframework.mock.web.MockHttpServletResponse perform(Row row, MockHttpServletRequestBuilder call) {
        try {
            return browser.perform(call).andReturn().getResponse();
        } catch (Exception problem) {
            throw new AssertionError(row + " failed", problem);
        }
    }

    private static MockHttpServletRequestBuilder call(Row row) {
        String path = row.path().replaceAll("\\{[^}]*}", "999999999").replace("/**", "/x");
        return request(HttpMethod.valueOf(row.method().equals("ANY") ? "GET" : row.method()), path);
    }

    private Set<Row> found() {
        Set<Row> rows = new TreeSet<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            List<String> names = methods.isEmpty()
                    ? List.of("ANY")
                    : methods.stream().map(Enum::name).toList();
            for (String path : mapping.getPatternValues()) {
                names.forEach(method -> rows.add(new Row(method, path, who(handler))));
            }
        });
        return rows;
    }

    private static String who(HandlerMethod handler) {
        AllowedTo own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), AllowedTo.class);
        AllowedTo rule =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedTo.class);
        if (rule == null) {
            return "nobody";
        }
        if (rule.everyone()) {
            return Row.EVERYONE;
        }
        return rule.value().length == 0 && rule.visitors().length == 0
                ? Row.SIGNED_IN
                : Stream.<Enum<?>>concat(Arrays.stream(rule.value()), Arrays.stream(rule.visitors()))
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
