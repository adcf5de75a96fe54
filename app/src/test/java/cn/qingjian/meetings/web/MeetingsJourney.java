package cn.qingjian.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.WorkCalendar;
import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MeetingsJourney extends Journey {
    @Autowired
    JdbcClient db;

    @Autowired
    WorkCalendar calendar;

    @Test
    void 科室拟会过闸_领导同意_管理部回复_计时结束_实际负担进台账() {
        signInAs("pengchuan");
        visit("/meetings/new");
        page.getByLabel("会议名称").fill("贷后催收会商会");
        page.locator("#date")
                .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(15).toString());
        page.getByLabel("开始").fill("15:00");
        page.getByLabel("结束").fill("14:00");
        agenda("逾期情况", "彭川", "30");
        page.keyboard().press("Enter");
        assertThat(page.locator("#items-1-topic").evaluate("field => field === document.activeElement"))
                .as("回车到下一行")
                .isEqualTo(true);
        page.keyboard().type("分工");
        page.locator("#items-1-speaker").fill("罗致远");
        page.locator("#items-1-minutes").fill("20");
        assertThat(text()).contains("合计50分钟");
        guest(0, "云渡区管理部", "主任", "逾期数据在该部");
        page.locator("[data-add=guests]").click();
        guest(1, "贷款管理科", "科长", "召集");
        page.getByLabel("必要性").fill("年底前须当面会商");
        page.locator("#convener").fill("罗致远");
        page.getByLabel("层级").selectOption("DOWN");
        page.getByLabel("其他地点").fill("中心三楼");
        press("保存并看结论");
        assertThat(text()).contains("结束时间早于开始时间");
        assertThat(page.getByLabel("会议名称").inputValue()).isEqualTo("贷后催收会商会");
        page.getByLabel("结束").fill("16:00");
        press("保存并看结论");
        assertThat(text()).contains("要求基层投入", "优先采用视频会议");
        String meeting = path();
        announced(meeting);

        signInAs("mengqinghe");
        assertThat(text()).contains("贷后催收会商会");
        visit(meeting);
        press("出席");
        assertThat(text()).contains("已回复");

        visit("/meetings/come/"
                + db.sql("select secret from meetings.meeting where id = :id")
                        .param("id", Long.parseLong(meeting.substring(meeting.lastIndexOf('/') + 1)))
                        .query(UUID.class)
                        .single());
        assertThat(text()).contains("签到是自愿的", "贷后催收会商会");

        signInAs("pengchuan");
        visit(meeting + "/clock");
        press("开始");
        assertThat(text()).contains("正在开会", "逾期情况", "本议题剩余", "扫码签到是自愿的");
        press("下一议题");
        assertThat(text()).contains("议题2 分工");
        press("结束会议");
        assertThat(text()).contains("会议已结束");
        visit(meeting);
        assertThat(text()).contains("实际情况", "没有超时的议题");
        page.locator("#decision").fill("月底前核对逾期名单");
        page.locator("#owner").fill("孟清和");
        page.locator("#due")
                .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(9).toString());
        press("交办");
        page.locator("#text").fill("议定：月底前核对逾期名单。");
        press("保存纪要");
        assertThat(text()).contains("纪要已保存", "孟清和");

        signInAs("mengqinghe");
        visit(meeting);
        press("办结");
        assertThat(text()).contains("已办结");
        assertThat(db.sql("""
                        select count(*) from gate.measured m join gate.ruling r on r.id = m.ruling_id
                        where r.kind = 'meetings' and r.demand_number = :number and m.minutes > 0
                        """)
                        .param("number", Long.parseLong(meeting.substring(meeting.lastIndexOf('/') + 1)))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void 登录到期以后_填错过一次的表和加出来的行都填回来() {
        signInAs("pengchuan");
        visit("/meetings/new");
        page.getByLabel("会议名称").fill("到期前写的会");
        page.getByLabel("开始").fill("15:00");
        page.getByLabel("结束").fill("14:00");
        agenda("第一个议题", "彭川", "30");
        page.locator("[data-add=items]").click();
        page.locator("#items-1-topic").fill("第二个议题");
        page.locator("[data-add=items]").click();
        page.locator("#items-2-topic").fill("第三个议题");
        press("保存并看结论");
        assertThat(text()).contains("结束时间早于开始时间");
        page.getByLabel("结束").fill("16:00");
        page.locator("[data-add=items]").click();
        page.locator("#items-3-topic").fill("第四个议题");
        assertThat(db.sql("delete from people.web_session where principal_name = 'pengchuan'")
                        .update())
                .isPositive();
        press("保存并看结论");
        assertThat(path()).isEqualTo("/signin");
        page.getByLabel("登录名").fill("pengchuan");
        page.getByLabel("密码").fill(password());
        press("登录");
        page.locator("[role=status]:has-text('已经填回来')").waitFor();
        assertThat(path()).isEqualTo("/meetings/new");
        assertThat(page.getByLabel("会议名称").inputValue()).isEqualTo("到期前写的会");
        assertThat(page.getByLabel("结束").inputValue()).isEqualTo("16:00");
        assertThat(page.locator("[name^='items['][name$='.topic']").all())
                .extracting(Locator::inputValue)
                .containsExactly("第一个议题", "第二个议题", "第三个议题", "第四个议题");
    }

    @Test
    void 已经通知的会议排到同一天_少跑一趟_重新通知_管理部按新时间回复() {
        List<LocalDate> days = LocalDate.now(ZoneId.of("Asia/Shanghai"))
                .plusDays(18)
                .datesUntil(LocalDate.MAX)
                .filter(calendar.workdays())
                .limit(2)
                .toList();
        String moves = called("窗口排班协调会", days.getFirst(), "四楼第一会议室");
        String stays = called("新系统试运行准备会", days.getLast(), "");
        signInAs(Role.OFFICE);
        visit("/scheduling");
        press("开始排期");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("采用"))
                .waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        look();
        assertThat(text()).contains("已经通知的要改", "窗口排班协调会");
        press("采用");
        assertThat(text()).contains("已采用");

        signInAs("mengqinghe");
        visit(moves);
        look();
        assertThat(text())
                .contains("时间改过", "原定" + days.getFirst(), days.getLast().toString());
        press("出席");
        assertThat(text()).contains("已回复");
        visit(stays);
        assertThat(text()).contains(days.getLast().toString()).doesNotContain("时间改过");
    }

    /** Calls two people of a county office together, through the gate, and tells them. */
    private String called(String title, LocalDate day, String room) {
        signInAs("pengchuan");
        visit("/meetings/new");
        page.getByLabel("会议名称").fill(title);
        page.locator("#date").fill(day.toString());
        page.getByLabel("开始").fill("15:00");
        page.getByLabel("结束").fill("16:00");
        agenda(title, "彭川", "30");
        guest(0, "云渡区管理部", "主任", "要商定的事在该部");
        page.locator("[data-add=guests]").click();
        guest(1, "贷款管理科", "科长", "召集");
        page.getByLabel("必要性").fill("须当面商定");
        page.locator("#convener").fill("罗致远");
        page.getByLabel("层级").selectOption("DOWN");
        if (room.isEmpty()) {
            page.getByLabel("其他地点").fill("中心三楼");
        } else {
            page.locator("#room").selectOption(new SelectOption().setIndex(rooms(room)));
        }
        press("保存并看结论");
        String meeting = path();
        announced(meeting);
        return meeting;
    }

    private int rooms(String name) {
        List<String> options = page.locator("#room option").allTextContents();
        return IntStream.range(0, options.size())
                .filter(place -> options.get(place).startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** Through the gate with a reason that a leader accepts, and told to those who come. */
    private void announced(String meeting) {
        press("提交过闸");
        assertThat(text()).contains("待说明");
        follow("裁定、书面说明和审批");
        page.locator("textarea[name=reason]").fill("情况各部不同，须当面会商，时间已经压到最短。");
        page.locator("form:has(textarea[name=reason]) button[type=submit]").click();
        page.waitForLoadState();
        String ruling = path();

        signInAs("luozhiyuan");
        visit(ruling);
        page.locator("textarea[name=words]").fill("同意。");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("同意"))
                .first()
                .click();
        page.waitForLoadState();

        signInAs("pengchuan");
        visit(meeting);
        assertThat(text()).contains("已过闸", "QJ-");
        press("发会议通知");
        assertThat(text()).contains("会议通知已发出");
    }

    private void agenda(String topic, String speaker, String minutes) {
        page.locator("#items-0-topic").fill(topic);
        page.locator("#items-0-speaker").fill(speaker);
        page.locator("#items-0-minutes").fill(minutes);
    }

    private void guest(int place, String unit, String post, String reason) {
        page.locator("#guests-%d-unit".formatted(place)).selectOption(unit);
        page.locator("#guests-%d-post".formatted(place)).fill(post);
        page.locator("#guests-%d-reason".formatted(place)).fill(reason);
    }

    @Test
    void 加行去行不重新打开页面_写错的在那一行() {
        signInAs("pengchuan");
        visit("/meetings/new");
        page.locator("#title").fill("行来行去的会");
        agenda("留下的", "彭川", "30");
        page.locator("[data-add=items]").click();
        page.locator("#items-1-topic").fill("去掉的");
        page.locator("#items > li:nth-child(2) [data-drop]").click();
        assertThat(page.locator("#items > li").count()).isEqualTo(1);
        page.locator("#items > li [data-drop]").click();
        assertThat(page.locator("#items > li").count()).as("最后一行只清空").isEqualTo(1);
        assertThat(page.locator("#items input[type=text]").first().inputValue()).isEmpty();
        page.locator("#items input[type=text]").nth(2).fill("半小时");
        page.locator("#guests-0-unit").selectOption("云渡区管理部");
        assertThat(page.locator("#guests-0-post").getAttribute("list")).startsWith("posts-");
        page.locator("#guests-0-post").fill("没有的岗位");
        assertThat(page.locator("#title").inputValue()).as("没有重新打开").isEqualTo("行来行去的会");
        press("保存并看结论");
        assertThat(page.locator("#items-0-minutes-wrong").textContent()).contains("请写分钟数");
        assertThat(page.locator("#guests-0-post-wrong").textContent()).contains("离岗");
        assertThat(page.locator("#guests-0-post").inputValue()).isEqualTo("没有的岗位");
    }

    @Test
    void 没有脚本也能加行去行() {
        withoutScript();
        page.navigate("/signin");
        page.getByLabel("登录名").fill("pengchuan");
        page.getByLabel("密码").fill(password());
        page.locator("button.primary").click();
        visit("/meetings/new");
        page.locator("#title").fill("不用脚本的会");
        agenda("第一个", "彭川", "30");
        page.locator("[data-add=items]").click();
        page.waitForLoadState();
        page.locator("#items-1-topic").fill("第二个");
        page.locator("#items > li:nth-child(1) [data-drop]").click();
        page.waitForLoadState();
        assertThat(page.locator("#items > li").count()).isEqualTo(1);
        assertThat(page.locator("#items-0-topic").inputValue()).isEqualTo("第二个");
        assertThat(page.locator("#title").inputValue()).isEqualTo("不用脚本的会");
    }

    @Test
    void 日历按周按天_订阅_会议室_开过的会看得到实际时间() {
        signInAs(Role.OFFICE);
        visit("/meetings");
        assertThat(text()).contains("上一周", "星期一");
        visit("/meetings?view=day&unit=0");
        visit("/meetings/rooms");
        assertThat(text()).contains("四楼第一会议室");
        visit("/meetings/feeds");
        press("生成我的地址");
        assertThat(text()).contains(".ics");
        long held = db.sql("select min(id) from meetings.meeting where status = 'HELD'")
                .query(Long.class)
                .single();
        visit("/meetings/" + held);
        assertThat(text()).contains("实际");
        visit("/meetings/" + held + "/clock");
        assertThat(text()).contains("会议已结束");
    }
}
