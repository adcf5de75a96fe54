package cn.qingjian.campaigns.web;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.campaigns.CampaignKind;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.Role;
import cn.qingjian.slips.SlipRoom;
import cn.qingjian.testing.PageTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@PageTest
class CampaignPageTests extends SlipRoom {
    CampaignPageTests() {
        super(CampaignKind.CODE);
    }

    private String[] typed(String title, String... more) {
        return Stream.concat(
                        Stream.of(
                                "title",
                                title,
                                "sort",
                                "ACTIVITY",
                                "organiser",
                                "OWN",
                                "content",
                                "在窗口讲解新政策",
                                "unit",
                                unit(),
                                "people",
                                "2",
                                "days",
                                "1",
                                "from",
                                today.toString(),
                                "to",
                                today.plusDays(6).toString()),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void 在清单里的过闸启动_报用时_结束写明办成了什么() throws Exception {
        duty("政策宣传", "");
        mvc.perform(get("/campaigns/new").with(as(clerk))).andExpect(content().string(containsString(">政策宣传<")));
        String path = begun(clerk, typed("缴存政策宣传周", "duty", "政策宣传"));
        page(path, clerk).andExpect(content().string(containsString("可以过闸")));
        String number = carried(path, clerk).admission().orElseThrow().number().toString();
        mvc.perform(get("/g/" + number)).andExpect(content().string(containsString("对上职责清单“政策宣传”（该干，已写明）")));
        act(path, "answer", county, "people", "2", "hours", "3").andExpect(status().is3xxRedirection());
        assertThat(ledger(path)).singleElement().satisfies(entry -> {
            assertThat(entry.minutes()).isEqualTo(960);
            assertThat(entry.counted()).isEqualTo(360);
        });
        act(path, "end", clerk).andExpect(content().string(containsString("请写明办成了什么")));
        act(path, "end", clerk, "result", "来办的人少跑一次").andExpect(status().is3xxRedirection());
        page(path, county)
                .andExpect(content().string(containsString("来办的人少跑一次")))
                .andExpect(content().string(containsString("已结束")));
    }

    private void duty(String text, String words) throws Exception {
        mvc.perform(form(
                        "/duties",
                        secretary,
                        "sheet",
                        "OWN",
                        "text",
                        text,
                        "words",
                        words,
                        "basis",
                        "履职清单",
                        "from",
                        today.toString()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void 变相评选的过不了闸_清单外的也过不了() throws Exception {
        duty("档案整理", "档案");
        String path = begun(clerk, typed("最美窗口评选"));
        act(path, "submit", clerk);
        assertThat(ruling(path).standing()).isEqualTo(KeptRuling.Standing.REFUSED);
        page(path, clerk)
                .andExpect(content().string(containsString("不得变相开展创建示范达标")))
                .andExpect(content().string(containsString("不得擅自把清单外任务下放基层")));
        act(path, "edit", clerk, typed("政策宣传周", "version", "1", "admission", "准入3号"));
        act(path, "submit", clerk);
        assertThat(ruling(path).standing()).as("没有登记的，由班子领导核对").isEqualTo(KeptRuling.Standing.AWAITING_REASON);
        act(path, "edit", clerk, typed("政策宣传周", "version", "2", "duty", "档案整理"));
        admitted(path, clerk);
    }

    @Test
    void 写错的都在格子旁说明_填的都还在() throws Exception {
        mvc.perform(form("/campaigns", clerk, "title", "", "days", "366", "materials", "留着"))
                .andExpect(content().string(containsString("请写名称")))
                .andExpect(content().string(containsString("请写明做什么")))
                .andExpect(content().string(containsString("请选择哪些单位参加")))
                .andExpect(content().string(containsString("请填0到365的整数")))
                .andExpect(content().string(containsString("留着")));
    }

    @Test
    void 谁被拒() throws Exception {
        String path = begun(clerk, typed("政策宣传周", "admission", "准入3号"));
        page(path, county).andExpect(status().isNotFound());
        page(path, people.person(Role.DEPARTMENT)).andExpect(status().isNotFound());
        act(path, "drop", leader).andExpect(status().isForbidden());
        carried(path, clerk);
        act(path, "end", county, "result", "替你结束").andExpect(status().isForbidden());
        mvc.perform(get("/campaigns/new").with(as(county))).andExpect(status().isForbidden());
    }
}
