package cn.qingjian.incoming.web;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.incoming.Incoming;
import cn.qingjian.incoming.IncomingFilter;
import cn.qingjian.incoming.IncomingPaper;
import cn.qingjian.incoming.IncomingStatus;
import cn.qingjian.incoming.Letter;
import cn.qingjian.incoming.SomeIncoming;
import cn.qingjian.incoming.Urgency;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class IncomingPageTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    SomePeople people;

    @Autowired
    Incoming incoming;

    @Autowired
    Clock clock;

    private Account clerk = SomeIncoming.person(0, SomeIncoming.OFFICE);
    private Account leader = clerk;
    private Account handler = clerk;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void agency() {
        clerk = people.person(Role.OFFICE);
        leader = people.person(people.unit(Unit.Kind.LEADERSHIP), Role.LEADER);
        handler = people.person(Role.DEPARTMENT);
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

    private ResultActions upload(UUID token, byte[] content, String... fields) throws Exception {
        var form = multipart("/incoming")
                .file(new MockMultipartFile("file", "来文.docx", "application/octet-stream", content))
                .param("token", token.toString());
        for (int place = 0; place < fields.length; place += 2) {
            form.param(fields[place], fields[place + 1]);
        }
        return mvc.perform(form.with(as(clerk)).with(csrf()));
    }

    private IncomingPaper come() {
        UUID token = UUID.randomUUID();
        incoming.keepFiles(token, List.of(SomeIncoming.file("关于报送预算的函")), clerk);
        var letter = new Letter("关于<报送>预算的函", "青禾市财政局", "", "函", today, Urgency.PLAIN, 1);
        assertThat(incoming.register(token, letter, true, false, clerk).all()).isEmpty();
        return incoming.find(token).orElseThrow();
    }

    private String version(IncomingPaper paper) {
        return String.valueOf(incoming.find(paper.id(), clerk).orElseThrow().version());
    }

    private String handed(IncomingPaper paper) throws Exception {
        String path = "/incoming/" + paper.id();
        send(
                        path + "/act",
                        clerk,
                        "version",
                        version(paper),
                        "opinion",
                        "请办",
                        "lead",
                        "" + handler.unit().id())
                .andExpect(redirectedUrl(path));
        return path;
    }

    @Test
    void 选上文件_读出来的填好_核对以后登记() throws Exception {
        UUID token = UUID.randomUUID();
        upload(token, SomeIncoming.file("关于报送预算的函").content(), "copies", "2")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("下面是从文件里读出来的")))
                .andExpect(content().string(containsString("value=\"关于报送预算的函\"")))
                .andExpect(content().string(containsString("value=\"青财函〔2026〕8号\"")))
                .andExpect(content().string(containsString("value=\"2026-11-20\"")))
                .andExpect(content().string(containsString("value=\"URGENT\" selected")))
                .andExpect(content().string(containsString("已收到 1 个文件")));
        send(
                        "/incoming",
                        clerk,
                        "token",
                        token.toString(),
                        "title",
                        "关于报送预算的函",
                        "organ",
                        "青禾市财政局",
                        "formed",
                        "2026-02-20",
                        "urgency",
                        "URGENT",
                        "copies",
                        "2")
                .andExpect(status().is3xxRedirection());
        IncomingPaper paper = incoming.find(token).orElseThrow();
        look("/incoming/" + paper.id(), clerk)
                .andExpect(content().string(containsString(paper.number().toString())))
                .andExpect(content().string(containsString("请于月底前函复我局。")))
                .andExpect(content().string(containsString("在谁手里")))
                .andExpect(content().string(containsString("加急")));
        look("/incoming/" + paper.id() + "/files/1", clerk)
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        look(
                        "/incoming?q="
                                + "收〔%d〕%d号"
                                        .formatted(
                                                paper.number().year(),
                                                paper.number().sequence()),
                        clerk)
                .andExpect(content().string(containsString("/incoming/" + paper.id())));
    }

    @Test
    void 不是公文文件的不收_缺的说在格子旁_填的都还在() throws Exception {
        long before = incoming.count(IncomingFilter.OPEN, clerk);
        upload(UUID.randomUUID(), "一段文字".getBytes(StandardCharsets.UTF_8), "title", "函", "organ", "某局")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("来文.docx：")))
                .andExpect(content().string(containsString("value=\"某局\"")));
        send("/incoming", clerk, "title", "函", "formed", "去年")
                .andExpect(content().string(containsString("请写来文单位")))
                .andExpect(content().string(containsString("2026-01-31 的样子")))
                .andExpect(content().string(containsString("请选择来文")));
        assertThat(incoming.count(IncomingFilter.OPEN, clerk)).isEqualTo(before);
    }

    @Test
    void 拟办批示承办办结归档走一遍_每一步只有该办的人看得到按钮() throws Exception {
        IncomingPaper paper = come();
        String path = "/incoming/" + paper.id();
        look("/", clerk).andExpect(content().string(containsString("待初审")));
        look(path, handler).andExpect(status().isNotFound());
        look(path, leader).andExpect(content().string(not(containsString("要办的：拟办"))));
        send(path + "/act", clerk, "version", version(paper), "opinion", "", "leader", "" + leader.id())
                .andExpect(content().string(containsString("请写拟办意见")));
        send(
                        path + "/act",
                        clerk,
                        "version",
                        version(paper),
                        "opinion",
                        "请财务科办",
                        "lead",
                        "" + handler.unit().id(),
                        "leader",
                        "" + leader.id())
                .andExpect(redirectedUrl(path));
        look("/", leader).andExpect(content().string(containsString("待批示")));
        look(path, leader)
                .andExpect(content().string(containsString("批示承办")))
                .andExpect(content()
                        .string(containsString(
                                "value=\"%d\" selected".formatted(handler.unit().id()))));
        send(
                        path + "/act",
                        leader,
                        "version",
                        version(paper),
                        "opinion",
                        "同意",
                        "lead",
                        "" + handler.unit().id())
                .andExpect(redirectedUrl(path));
        look("/", handler).andExpect(content().string(containsString("承办来文")));
        send(path + "/urge", clerk, "urge", "请快").andExpect(redirectedUrl(path));
        send(path + "/urge", clerk).andExpect(content().string(containsString("今天已经催过1次")));
        look("/", handler).andExpect(content().string(containsString("催过1次")));
        send(path + "/finish", handler, "version", version(paper), "result", "已报", "answered", "on")
                .andExpect(content().string(containsString("请写怎样答复的")))
                .andExpect(content().string(containsString("已报")));
        send(path + "/finish", handler, "version", version(paper), "result", "已报", "answered", "on", "answer", "已函复")
                .andExpect(redirectedUrl(path));
        look("/", clerk).andExpect(content().string(containsString("待归档")));
        send(path + "/archive", clerk, "version", version(paper), "kind", "no.such")
                .andExpect(content().string(containsString("请选择归档的类别")));
        send(path + "/archive", clerk, "version", version(paper), "kind", "incoming.peer")
                .andExpect(redirectedUrl(path));
        String kept = "/archive/" + incoming.kept(paper).orElseThrow().id();
        look(path, clerk).andExpect(content().string(containsString(kept)));
        look(kept, handler)
                .andExpect(content().string(containsString("文件处理单.txt")))
                .andExpect(content().string(containsString("办理过程")));
    }

    @Test
    void 传阅的回执_退回的理由_转交和撤回() throws Exception {
        IncomingPaper paper = come();
        String path = "/incoming/" + paper.id();
        send(path + "/circulate", clerk, "version", version(paper))
                .andExpect(content().string(containsString("请选分送给谁")));
        send(
                        path + "/circulate",
                        clerk,
                        "version",
                        version(paper),
                        "to",
                        "" + handler.unit().id(),
                        "reader",
                        "" + leader.id())
                .andExpect(redirectedUrl(path));
        look("/", handler).andExpect(content().string(containsString("待阅")));
        send(path + "/read", handler).andExpect(redirectedUrl(path));
        look(path, clerk).andExpect(content().string(containsString("还有1处没有阅")));
        send(path + "/withdraw", clerk, "version", version(paper))
                .andExpect(content().string(containsString("请说明理由")));
        send(path + "/withdraw", clerk, "version", version(paper), "withdrawal", "还要办")
                .andExpect(redirectedUrl(path));
        send(path + "/return", clerk, "version", version(paper), "fault", "FORM", "reason", "缺发文字号")
                .andExpect(redirectedUrl(path));
        send(path + "/take-up", clerk, "version", version(paper), "reason", "已补")
                .andExpect(redirectedUrl(path));
        handed(paper);
        Account colleague = people.person(handler.unit(), Role.DEPARTMENT);
        send(path + "/hand-over", handler, "version", version(paper), "standIn", "" + colleague.id())
                .andExpect(content().string(containsString("请说明理由")));
        send(path + "/hand-over", handler, "version", version(paper), "standIn", "" + colleague.id(), "handing", "出差")
                .andExpect(redirectedUrl(path));
        look(path, handler).andExpect(content().string(containsString(colleague.name())));
        send(path + "/back", handler, "version", version(paper), "reason", "不属于本科室")
                .andExpect(redirectedUrl(path));
        assertThat(incoming.find(paper.id(), clerk).orElseThrow().status()).isEqualTo(IncomingStatus.REGISTERED);
    }

    @Test
    void 更正登记_看过旧页面的不覆盖() throws Exception {
        IncomingPaper paper = come();
        String path = "/incoming/" + paper.id() + "/edit";
        String seen = version(paper);
        look(path, clerk).andExpect(content().string(containsString("更正登记")));
        String[] fields = {
            "version", seen, "title", "改过的标题", "organ", "某局", "formed", "2026-01-02", "urgency", "PLAIN", "copies", "1"
        };
        send(path, clerk, fields).andExpect(redirectedUrl("/incoming/" + paper.id()));
        send(path, clerk, fields).andExpect(content().string(containsString("刚刚有人办过")));
        handed(paper);
        look(path, clerk).andExpect(redirectedUrl("/incoming/" + paper.id()));
    }

    @Test
    void 谁被拒() throws Exception {
        IncomingPaper paper = come();
        String path = "/incoming/" + paper.id();
        Account county = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        look("/incoming", county).andExpect(status().isForbidden());
        look("/incoming/new", handler).andExpect(status().isForbidden());
        look(path + "/files/1", handler).andExpect(status().isNotFound());
        send(path + "/finish", handler, "version", version(paper), "result", "已办")
                .andExpect(status().isNotFound());
        send(path + "/finish", leader, "version", version(paper), "result", "已办")
                .andExpect(content().string(containsString("不归您办这一步")));
        send(path + "/urge", handler).andExpect(status().isForbidden());
        assertThat(incoming.find(paper.id(), clerk).orElseThrow().status()).isEqualTo(IncomingStatus.REGISTERED);
        look("/incoming", handler).andExpect(content().string(containsString("没有在办的来文")));
        look("/incoming/list.xlsx?all=on", clerk)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        look("/incoming?q=没有", clerk).andExpect(content().string(containsString("没有找到")));
        look("/incoming?all=on&status=HANDLING", clerk).andExpect(status().isOk());
    }
}
