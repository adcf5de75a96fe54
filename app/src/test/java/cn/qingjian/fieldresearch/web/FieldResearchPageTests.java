package cn.qingjian.fieldresearch.web;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.fieldresearch.Outcome;
import cn.qingjian.fieldresearch.ResearchKind;
import cn.qingjian.fieldresearch.ResearchOutcomes;
import cn.qingjian.fieldresearch.ResearchSort;
import cn.qingjian.fieldresearch.store.ContactStore;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanItem;
import cn.qingjian.gate.PlanKey;
import cn.qingjian.inspections.CountedVisits;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.site.Waiting;
import cn.qingjian.slips.SlipRoom;
import cn.qingjian.testing.PageTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class FieldResearchPageTests extends SlipRoom {
    @Autowired
    ResearchOutcomes outcomes;

    @Autowired
    ContactStore contacts;

    @Autowired
    PlanDesk plan;

    @Autowired
    List<CountedVisits> counted;

    @Autowired
    List<Waiting> waiting;

    FieldResearchPageTests() {
        super(ResearchKind.CODE);
    }

    private String[] typed(LocalDate day, String... more) {
        return Stream.concat(
                        Stream.of(
                                "title",
                                "二手房贷款为什么慢",
                                "sort",
                                "TOPIC",
                                "leader",
                                String.valueOf(leader.id()),
                                "unit",
                                unit(),
                                "from",
                                day.toString(),
                                "to",
                                day.toString(),
                                "companions",
                                "1",
                                "hosts",
                                "2",
                                "reason",
                                "窗口上真实的办理过程系统里看不出来",
                                "questions",
                                "为什么要跑第二次"),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    private Outcome outcome(String path) {
        return outcomes.of(id(path).number()).orElseThrow();
    }

    @Test
    void 从理由到改变_每一步都走得通() throws Exception {
        String path = begun(clerk, typed(today));
        page(path, clerk).andExpect(content().string(containsString("须书面说明")));
        carried(path, clerk);
        page(path, county)
                .andExpect(content().string(containsString("QJ-")))
                .andExpect(content().string(containsString("为什么要跑第二次")))
                .andExpect(content().string(not(containsString("交调研报告"))));
        act(path, "answer", county, "people", "2", "hours", "1.5").andExpect(status().is3xxRedirection());
        assertThat(ledger(path))
                .singleElement()
                .satisfies(entry -> assertThat(entry.counted()).isEqualTo(180));

        act(path, "end", clerk, "found", "卡在抵押登记。", "suggestions", "一次告知\n接通查询").andExpect(status().is3xxRedirection());
        assertThat(outcome(path).reported()).contains(today);
        long suggestion = outcome(path).suggestions().getFirst().id();
        String step = "suggestions/" + suggestion;
        act(path, step, leader, "to", "ADOPTED", "words", "贷款科本月办。").andExpect(status().is3xxRedirection());
        assertThat(outcome(path).changed()).isFalse();
        act(path, step, clerk, "to", "ACTED", "words", "印发一次告知单。").andExpect(status().is3xxRedirection());
        assertThat(outcome(path).changed()).isTrue();
        act(path, step, clerk, "to", "MEASURED", "words", "每件跑的次数", "before", "2", "after", "")
                .andExpect(content().string(containsString("请填0到")));
        act(path, step, clerk, "to", "MEASURED", "words", "每件跑的次数", "before", "2", "after", "0.3")
                .andExpect(status().is3xxRedirection());
        page(path, clerk).andExpect(content().string(containsString("从 2 到 0.3")));
    }

    @Test
    void 采不采纳不由去的科室定_走过的一步不能再走() throws Exception {
        String path = begun(clerk, typed(today));
        carried(path, clerk);
        act(path, "end", clerk, "found", "卡在抵押登记。", "suggestions", "一次告知");
        String step = "suggestions/" + outcome(path).suggestions().getFirst().id();
        act(path, step, clerk, "to", "ADOPTED", "words", "我看行")
                .andExpect(content().string(containsString("由班子领导决定采不采纳")));
        act(path, step, leader, "to", "ACTED", "words", "跳一步")
                .andExpect(content().string(containsString("已经走到下一步了")));
        act(path, step, leader, "to", "DECLINED", "words", "")
                .andExpect(content().string(containsString("请写明")));
        act(path, step, leader, "to", "DECLINED", "words", "暂不具备条件").andExpect(status().is3xxRedirection());
        act(path, step, leader, "to", "ADOPTED", "words", "又想办了")
                .andExpect(content().string(containsString("已经走到下一步了")));
        act(path, "suggestions/999999", leader, "to", "ADOPTED").andExpect(status().isNotFound());
    }

    @Test
    void 写错的都在格子旁说明_填的都还在() throws Exception {
        mvc.perform(form(
                        "/fieldresearch",
                        clerk,
                        "title",
                        "",
                        "from",
                        "2026-12-02",
                        "to",
                        "2026-12-01",
                        "hosts",
                        "许多",
                        "reason",
                        "有个理由"))
                .andExpect(content().string(containsString("请写调研的题目")))
                .andExpect(content().string(containsString("结束日期早于开始日期")))
                .andExpect(content().string(containsString("请填0到200的整数")))
                .andExpect(content().string(containsString("请选择去哪里")))
                .andExpect(content().string(containsString("请选择带队的人")))
                .andExpect(content().string(containsString("有个理由")));
    }

    @Test
    void 没过闸不能出发_没出发不能报用时也交不了报告() throws Exception {
        String path = begun(clerk, typed(today, "forms", "自查表"));
        act(path, "submit", clerk);
        assertThat(ruling(path).standing()).isEqualTo(KeptRuling.Standing.REFUSED);
        page(path, clerk).andExpect(content().string(containsString("调研不得变成督查检查")));
        act(path, "start", clerk).andExpect(content().string(containsString("没有有效的闸口准予")));
        act(path, "answer", clerk, "unit", unit(), "people", "1", "hours", "1")
                .andExpect(content().string(containsString("还没有开始")));
        act(path, "end", clerk, "found", "看过了").andExpect(content().string(containsString("没有在进行")));
    }

    @Test
    void 还没去的写不了报告() throws Exception {
        String path = begun(clerk, typed(today.plusDays(3)));
        carried(path, clerk);
        act(path, "end", clerk, "found", "先写好").andExpect(content().string(containsString("还没有出发")));
    }

    @Test
    void 改过的按新的过闸_别人先保存的不覆盖() throws Exception {
        String path = begun(clerk, typed(today));
        act(path, "edit", clerk, typed(today, "version", "1", "company", "3")).andExpect(status().is3xxRedirection());
        act(path, "edit", clerk, typed(today, "version", "1"))
                .andExpect(content().string(containsString("别人在您编辑时保存了另一稿")));
        KeptRuling ruling = admitted(path, clerk);
        assertThat(ruling.granted().minutes()).isLessThan(ruling.asked().minutes());
        page(path, clerk).andExpect(content().string(containsString("不用陪同")));
        act(path, "edit", clerk, typed(today, "version", "3"))
                .andExpect(content().string(containsString("先撤回再修改")));
        act(path, "withdraw", clerk).andExpect(status().is3xxRedirection());
        assertThat(ruling(path).standing()).isEqualTo(KeptRuling.Standing.WITHDRAWN);
        act(path, "drop", clerk);
        page(path, clerk).andExpect(content().string(containsString("不办")));
    }

    @Test
    void 谁被拒() throws Exception {
        String path = begun(clerk, typed(today));
        page(path, county).andExpect(status().isNotFound());
        page(path, people.person(Role.DEPARTMENT)).andExpect(status().isNotFound());
        act(path, "submit", leader).andExpect(status().isForbidden());
        carried(path, clerk);
        act(path, "withdraw", county).andExpect(status().isForbidden());
        act(path, "end", county, "found", "替你写").andExpect(status().isForbidden());
        var neighbour = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        act(path, "answer", neighbour, "people", "1", "hours", "1").andExpect(status().isNotFound());
        act(path, "answer", county, "unit", String.valueOf(neighbour.unit().id()), "people", "1", "hours", "1")
                .andExpect(status().isForbidden());
        act(path, "answer", clerk, "unit", String.valueOf(neighbour.unit().id()), "people", "1", "hours", "1")
                .andExpect(content().string(containsString("这个单位不在范围里")));
        mvc.perform(get("/fieldresearch/new").with(as(county))).andExpect(status().isForbidden());
        mvc.perform(get("/fieldresearch/999999").with(as(clerk))).andExpect(status().isNotFound());
    }

    @Test
    void 去过很久什么也没改的列出来() throws Exception {
        String path = begun(clerk, typed(today.minusDays(200)));
        carried(path, clerk);
        assertThat(outcome(path).owed(today)).isTrue();
        assertThat(waiting.stream().flatMap(one -> one.of(clerk).stream()))
                .anyMatch(item -> item.kind().equals("调研报告") && item.path().equals(path));
        mvc.perform(get("/fieldresearch/outcomes").with(as(clerk)))
                .andExpect(content().string(containsString("欠着")))
                .andExpect(content().string(containsString("没有改变")));
        act(path, "end", clerk, "found", "看过了");
        mvc.perform(get("/fieldresearch/outcomes").with(as(clerk)))
                .andExpect(content().string(containsString("迟交")))
                .andExpect(content().string(containsString("没有改变")));
    }

    @Test
    void 联系点和课题有人负责() throws Exception {
        var key = new PlanKey(today.getYear(), clerk.unit().id(), ResearchKind.CODE, ResearchSort.TOPIC.code());
        assertThat(plan.save(new PlanItem(0, key, "贷款快办", "年度课题", "管理部", 5, 1, 0), secretary)
                        .all())
                .isEmpty();
        PlanItem item = plan.open(key).getFirst();
        mvc.perform(form(
                        "/fieldresearch/topics",
                        secretary,
                        "item",
                        String.valueOf(item.id()),
                        "leader",
                        String.valueOf(clerk.id())))
                .andExpect(content().string(containsString("请选择班子成员")))
                .andExpect(content().string(containsString("请写明课题要回答什么问题")));
        mvc.perform(form(
                        "/fieldresearch/topics",
                        secretary,
                        "item",
                        String.valueOf(item.id()),
                        "leader",
                        String.valueOf(leader.id()),
                        "question",
                        "能快几天"))
                .andExpect(status().is3xxRedirection());
        assertThat(contacts.topics(leader.id(), today.getYear())).isEqualTo(1);
        mvc.perform(form(
                        "/fieldresearch/contacts",
                        secretary,
                        "office",
                        unit(),
                        "contact",
                        String.valueOf(leader.id()),
                        "since",
                        today.toString()))
                .andExpect(status().is3xxRedirection());
        assertThat(contacts.contact(county.unit().id(), today).orElseThrow().leader())
                .isEqualTo(leader.id());
        assertThat(contacts.contact(county.unit().id(), today.minusDays(1))).isEmpty();
        mvc.perform(get("/fieldresearch/topics").with(as(county)))
                .andExpect(content().string(containsString("能快几天")))
                .andExpect(content().string(not(containsString("定联系点</button>"))));
        mvc.perform(form("/fieldresearch/contacts", clerk)).andExpect(status().isForbidden());
    }

    @Test
    void 第二批到同一管理部的先提醒_检查也数得到调研() throws Exception {
        String first = begun(clerk, typed(today));
        admitted(first, clerk);
        String second = begun(people.person(Role.DEPARTMENT), typed(today.plusDays(2)));
        page(second, secretary).andExpect(content().string(containsString("同一单位不扎堆")));
        assertThat(counted.stream()
                        .mapToInt(one -> one.at(county.unit().id(), YearMonth.from(today)))
                        .sum())
                .isEqualTo(1);
        act(first, "withdraw", clerk);
        page(second, secretary).andExpect(content().string(not(containsString("同一单位不扎堆"))));
    }
}
