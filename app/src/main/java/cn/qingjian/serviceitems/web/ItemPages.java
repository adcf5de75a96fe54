package cn.qingjian.serviceitems.web;

import cn.qingjian.people.Role;
import cn.qingjian.serviceitems.Policy;
import cn.qingjian.serviceitems.PolicyLine.Consent;
import cn.qingjian.serviceitems.Publishing;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the items show themselves in the shell. */
@Configuration(proxyBeanMethods = false)
class ItemPages {
    private static final Set<Role> READERS = Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.LEGAL);

    @Bean
    NavigationEntry itemsEntry() {
        return new NavigationEntry("服务事项", "/items", Section.FUND, 70, READERS);
    }

    @Bean
    Waiting itemsWaiting(Publishing publishing) {
        return account -> account.is(Role.LEADER)
                ? publishing.drafts().stream()
                        .map(draft -> new Waiting.Item(
                                "待发布",
                                "事项“%s”的新版本".formatted(draft.name()),
                                "自%s起".formatted(draft.from()),
                                "/items/%s/versions/%d".formatted(draft.code(), draft.id())))
                        .toList()
                : List.of();
    }

    @Bean
    Waiting policyWaiting(Policy policy) {
        return account -> account.is(Role.LEADER)
                ? policy.lines().stream()
                        .flatMap(line -> line.values().stream()
                                .filter(value -> value.consent() == Consent.WAITING)
                                .map(value -> new Waiting.Item(
                                        "待决定",
                                        "政策参数“%s”的新值".formatted(line.name()),
                                        "自%s起".formatted(value.from()),
                                        "/items/policy/" + line.key())))
                        .toList()
                : List.of();
    }
}
