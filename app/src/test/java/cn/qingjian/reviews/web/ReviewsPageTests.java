package cn.qingjian.reviews.web;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.gate.DemandId;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.reviews.Matter;
import cn.qingjian.reviews.Review;
import cn.qingjian.reviews.Reviews;
import cn.qingjian.reviews.Session;
import cn.qingjian.reviews.Sessions;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class ReviewsPageTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    SomePeople people;

    @Autowired
    Reviews reviews;

    @Autowired
    Sessions sessions;

    @Autowired
    Clock clock;

    private Account office = placeholder();
    private Account leader = office;
    private Account author = office;
    private LocalDate today = LocalDate.EPOCH;
    private int made;

    private static Account placeholder() {
        return new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());
    }

    @BeforeEach
    void agency() {
        office = people.person(Role.OFFICE);
        leader = people.person(people.unit(Unit.Kind.LEADERSHIP), Role.LEADER);
        author = people.person(Role.DEPARTMENT);
        today = LocalDate.now(clock);
    }

    private ResultActions look(String path, Account reader) throws Exception {
        return mvc.perform(get(path).with(as(reader)));
    }

    private ResultActions send(String path, Account by, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path).with(as(by)).with(csrf());
        for (int place = 0; place < fields.length; place += 2) {
            form.param(fields[place], fields[place + 1]);
        }
        return mvc.perform(form);
    }

    private Review put() {
        made++;
        var demand = new DemandId("trial", made);
        reviews.put(new Matter(
                demand,
                1,
                List.of("doc.mustReview.normative"),
                "关于<印发>第%d件规程的通知".formatted(made),
                author.unit().id(),
                author.id()));
        return reviews.of(demand).orElseThrow();
    }

    private Session planned(LocalDate day) throws Exception {
        UUID token = UUID.randomUUID();
        send(
                        "/reviews/sessions",
                        office,
                        "token",
                        token.toString(),
                        "title",
                        "测试办公会",
                        "day",
                        day.toString(),
                        "time",
                        "09:00",
                        "chair",
                        "" + leader.id(),
                        "attendees",
                        "" + leader.id())
                .andExpect(status().is3xxRedirection());
        return sessions.find(token).orElseThrow();
    }

    @Test
    void 等着的按类别列_空的时候告诉怎样会有_类别带着依据() throws Exception {
        look("/reviews", leader)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("须经审议的类别")))
                .andExpect(content().string(containsString("国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知")))
                .andExpect(content().string(containsString("/gate/parameters/doc.mustReview.normative")))
                .andExpect(content().string(not(containsString("安排审议会"))));
        put();
        look("/reviews", office)
                .andExpect(content().string(containsString("关于&lt;印发&gt;第1件规程的通知")))
                .andExpect(content().string(containsString("规范性文件")))
                .andExpect(content().string(containsString("安排审议会")));
        look("/", office).andExpect(content().string(containsString("待审议")));
    }

    @Test
    void 安排审议会_缺的说在格子旁_填的都还在() throws Exception {
        look("/reviews/sessions/new", office)
                .andExpect(content().string(containsString("value=\"主任办公会\"")))
                .andExpect(content().string(containsString("value=\"%d\" checked".formatted(leader.id()))));
        send("/reviews/sessions", office, "title", "测试的会", "day", "明天", "time", "九点")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请填日期和时间")))
                .andExpect(content().string(containsString("请选一位班子领导主持")))
                .andExpect(content().string(containsString("value=\"测试的会\"")));
        Session session = planned(today);
        String path = "/reviews/sessions/" + session.id();
        look(path, office).andExpect(content().string(containsString("议程上还没有议题")));
        look(path + "/edit", office).andExpect(content().string(containsString("value=\"09:00\"")));
        send(
                        path + "/edit",
                        office,
                        "title",
                        "测试办公会",
                        "day",
                        today.toString(),
                        "time",
                        "25:00",
                        "chair",
                        "" + leader.id())
                .andExpect(content().string(containsString("写成 09:00 的样子")));
        send(
                        path + "/edit",
                        office,
                        "title",
                        "改过的会",
                        "day",
                        today.toString(),
                        "time",
                        "10:30",
                        "chair",
                        "" + leader.id())
                .andExpect(redirectedUrl(path));
        look(path, leader).andExpect(content().string(containsString("改过的会")));
        look("/", leader).andExpect(content().string(containsString("改过的会")));
    }

    @Test
    void 列入议程_记决定_结束_看得到结果() throws Exception {
        Review first = put();
        Review second = put();
        Session session = planned(today);
        String path = "/reviews/sessions/" + session.id();
        send(path + "/items", office, "matter", "" + first.id(), "minutes", "一会儿")
                .andExpect(content().string(containsString("请写给几分钟")))
                .andExpect(content().string(containsString("value=\"一会儿\"")));
        send(path + "/items", office, "matter", "" + first.id(), "minutes", "91")
                .andExpect(content().string(containsString("会议不超过90分钟")));
        send(path + "/items", office, "matter", "" + first.id(), "minutes", "10")
                .andExpect(redirectedUrl(path));
        send(path + "/items", office, "matter", "" + first.id(), "minutes", "10")
                .andExpect(content().string(containsString("不能再列")));
        send(path + "/items", office, "matter", "" + second.id(), "minutes", "15")
                .andExpect(redirectedUrl(path));
        send(path + "/items/" + second.id() + "/up", office).andExpect(redirectedUrl(path));
        look(path, leader)
                .andExpect(content().string(containsString("1. <a href=\"/trial/2\">")))
                .andExpect(content().string(containsString("09:15，10分钟")))
                .andExpect(content().string(not(containsString("记下决定"))));
        String item = path + "/items/" + first.id();
        send(item + "/decide", office).andExpect(content().string(containsString("请选一种决定")));
        send(item + "/decide", office, "verdict", "AMEND").andExpect(content().string(containsString("请写明改什么")));
        send(item + "/decide", office, "verdict", "MERGED", "words", "说的<是>一回事")
                .andExpect(content().string(containsString("请选合并到哪一件")))
                .andExpect(content().string(containsString("说的&lt;是&gt;一回事")));
        send(item + "/decide", office, "verdict", "AMEND", "words", "写明由谁核对").andExpect(redirectedUrl(path));
        send(item + "/decide", office, "verdict", "AGREED").andExpect(content().string(containsString("已经记了“修改后同意”")));
        send(path + "/close", office).andExpect(content().string(containsString("还没有记决定，没有议到的记“暂缓”")));
        send(item + "/undo", office).andExpect(redirectedUrl(path));
        send(item + "/decide", office, "verdict", "AMEND", "words", "写明由谁核对").andExpect(redirectedUrl(path));
        send(path + "/items/" + second.id() + "/remove", office).andExpect(redirectedUrl(path));
        send(path + "/close", office).andExpect(redirectedUrl(path));
        send(path + "/close", office).andExpect(content().string(containsString("会议已经结束")));
        look(path, leader)
                .andExpect(content().string(containsString("已结束")))
                .andExpect(content().string(containsString("写明由谁核对")));
        look("/reviews", leader).andExpect(content().string(containsString("开过的审议会")));
        look("/", author)
                .andExpect(content().string(containsString("审议结果")))
                .andExpect(content().string(containsString("写明由谁核对")));
        reviews.put(new Matter(
                first.demand(),
                2,
                List.of("doc.mustReview.normative"),
                first.title(),
                author.unit().id(),
                author.id()));
        look("/reviews", office).andExpect(content().string(containsString("与审议意见一致，不再上会")));
        look("/reviews", leader).andExpect(content().string(not(containsString("与审议意见一致，不再上会"))));
        send("/reviews/" + second.id() + "/confirm", office).andExpect(content().string(containsString("没有可以核对的审议决定")));
        long again = reviews.of(first.demand()).orElseThrow().id();
        send("/reviews/" + again + "/confirm", office).andExpect(redirectedUrl("/reviews"));
        assertThat(reviews.of(first.demand()).orElseThrow().waiting()).isFalse();
    }

    @Test
    void 谁被拒() throws Exception {
        Review review = put();
        Session session = planned(today.plusDays(1));
        String path = "/reviews/sessions/" + session.id();
        Account county = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        for (Account other : List.of(author, county, people.person(Role.INSPECTOR))) {
            look("/reviews", other).andExpect(status().isForbidden());
            look(path, other).andExpect(status().isForbidden());
        }
        for (Account other : List.of(author, county, leader)) {
            look("/reviews/sessions/new", other).andExpect(status().isForbidden());
            send("/reviews/sessions", other).andExpect(status().isForbidden());
            send(path + "/items", other, "matter", "" + review.id(), "minutes", "10")
                    .andExpect(status().isForbidden());
            send(path + "/close", other).andExpect(status().isForbidden());
            send("/reviews/" + review.id() + "/confirm", other).andExpect(status().isForbidden());
        }
        send(path + "/items/" + review.id() + "/decide", office, "verdict", "AGREED")
                .andExpect(status().isNotFound());
        send(path + "/items", office, "matter", "" + review.id(), "minutes", "10")
                .andExpect(redirectedUrl(path));
        send(path + "/items/" + review.id() + "/decide", office, "verdict", "AGREED")
                .andExpect(content().string(containsString("会议当天起才能记决定")));
        look("/reviews/sessions/999999999", office).andExpect(status().isNotFound());
        send("/reviews/999999999/confirm", office).andExpect(status().isNotFound());
        assertThat(reviews.of(review.demand()).orElseThrow().waiting()).isTrue();
    }
}
