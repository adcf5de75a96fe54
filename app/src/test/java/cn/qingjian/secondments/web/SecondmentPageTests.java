package cn.qingjian.secondments.web;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.Role;
import cn.qingjian.secondments.SecondmentKind;
import cn.qingjian.site.Waiting;
import cn.qingjian.slips.SlipRoom;
import cn.qingjian.testing.PageTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class SecondmentPageTests extends SlipRoom {
    @Autowired
    List<Waiting> waiting;

    SecondmentPageTests() {
        super(SecondmentKind.CODE);
    }

    private String[] typed(LocalDate from, LocalDate to, String... more) {
        return Stream.concat(
                        Stream.of(
                                "person",
                                "祝安妍",
                                "home",
                                unit(),
                                "task",
                                "档案电子化",
                                "reason",
                                "没有熟悉旧档案的人",
                                "from",
                                from.toString(),
                                "to",
                                to.toString(),
                                "approval",
                                "党组会议纪要",
                                "filing",
                                "组织部备案"),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void 从事由到返回_按实际借出的工作日记入台账() throws Exception {
        LocalDate monday = today.minusDays(40).with(DayOfWeek.MONDAY);
        String path = begun(clerk, typed(monday, monday.plusDays(25)));
        page(path, clerk).andExpect(content().string(containsString("原则上不得从县及以下单位借调")));
        carried(path, clerk);
        mvc.perform(get("/secondments").with(as(county))).andExpect(content().string(containsString("到期没有回来")));
        assertThat(waiting.stream().flatMap(one -> one.of(county).stream()))
                .anyMatch(item -> item.kind().equals("借调到期") && item.path().equals(path));
        page(path, county)
                .andExpect(content().string(containsString("应当回来，还没有回来")))
                .andExpect(content().string(not(containsString("报用时"))));
        act(path, "end", county, "returned", today.plusDays(1).toString())
                .andExpect(content().string(containsString("还没有到的日子不能填")));
        act(path, "end", county, "returned", monday.minusDays(1).toString())
                .andExpect(content().string(containsString("不早于借调开始的日期")));
        act(path, "end", county, "returned", monday.plusDays(8).toString()).andExpect(status().is3xxRedirection());
        assertThat(ledger(path))
                .singleElement()
                .satisfies(entry -> assertThat(entry.counted()).isEqualTo(7 * 480));
        page(path, county).andExpect(content().string(containsString("已回原单位")));
        act(path, "end", county, "returned", today.toString())
                .andExpect(content().string(containsString("没有在进行")));
        mvc.perform(get("/secondments").with(as(county))).andExpect(content().string(not(containsString("到期没有回来"))));
    }

    @Test
    void 没有审批备案的过不了闸() throws Exception {
        String path = begun(clerk, typed(today, today.plusDays(10), "approval", ""));
        // the form sends a field once; the first value counts
        act(
                        path,
                        "edit",
                        clerk,
                        "version",
                        "1",
                        "person",
                        "祝安妍",
                        "home",
                        unit(),
                        "task",
                        "档案",
                        "from",
                        today.toString(),
                        "to",
                        today.toString())
                .andExpect(status().is3xxRedirection());
        act(path, "submit", clerk);
        assertThat(ruling(path).standing()).isEqualTo(KeptRuling.Standing.REFUSED);
        page(path, clerk).andExpect(content().string(containsString("还没有写明事由、审批、备案")));
    }

    @Test
    void 一个人同时借不了两次() throws Exception {
        admitted(begun(clerk, typed(today, today.plusDays(10))), clerk);
        String second = begun(people.person(Role.DEPARTMENT), typed(today.plusDays(10), today.plusDays(20)));
        act(second, "submit", secretary);
        assertThat(ruling(second).standing()).isEqualTo(KeptRuling.Standing.REFUSED);
        page(second, secretary).andExpect(content().string(containsString("一人不借两处")));
    }

    @Test
    void 写错的都在格子旁说明_填的都还在() throws Exception {
        mvc.perform(form("/secondments", clerk, "reason", "有个事由", "from", "2026-01-01", "to", "2030-01-01"))
                .andExpect(content().string(containsString("请写借谁")))
                .andExpect(content().string(containsString("请选择从哪个单位借")))
                .andExpect(content().string(containsString("请写来做什么")))
                .andExpect(content().string(containsString("最长1100天")))
                .andExpect(content().string(containsString("有个事由")));
    }

    @Test
    void 谁被拒() throws Exception {
        String path = begun(clerk, typed(today, today.plusDays(10)));
        page(path, county).andExpect(status().isNotFound());
        page(path, people.person(Role.DEPARTMENT)).andExpect(status().isNotFound());
        act(path, "start", leader).andExpect(status().isForbidden());
        carried(path, clerk);
        act(path, "end", leader, "returned", today.toString()).andExpect(status().isForbidden());
        mvc.perform(form("/secondments", county, typed(today, today))).andExpect(status().isForbidden());
    }
}
