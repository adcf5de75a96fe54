package cn.qingjian.archive.web;

import static cn.qingjian.archive.SomePieces.deposit;
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

import cn.qingjian.archive.Appraisal.Outcome;
import cn.qingjian.archive.Appraisals;
import cn.qingjian.archive.Archive;
import cn.qingjian.archive.Item;
import cn.qingjian.archive.ItemFilter;
import cn.qingjian.archive.RetentionTable;
import cn.qingjian.archive.SomePieces;
import cn.qingjian.archive.Term;
import cn.qingjian.papers.Form;
import cn.qingjian.papers.OfdWriter;
import cn.qingjian.papers.OfficialPaper;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.spreadsheets.FirstSheet;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class ArchivePageTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    SomePeople people;

    @Autowired
    Archive archive;

    @Autowired
    Appraisals appraisals;

    @Autowired
    RetentionTable table;

    @Autowired
    Clock clock;

    private Account office = SomePieces.CLERK;
    private Account leader = SomePieces.CLERK;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void agency() {
        office = people.person(Role.OFFICE);
        leader = people.person(Role.LEADER);
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

    private Item over() {
        return archive.keep(deposit("页面", "own.bulletin", LocalDate.of(today.getYear() - 11, 5, 5), office));
    }

    private static MockMultipartFile file(byte[] content) {
        return new MockMultipartFile("file", "来文.ofd", "application/octet-stream", content);
    }

    private static byte[] ofd() {
        return OfdWriter.write(OfficialPaper.parts(Form.DOCUMENT, "青禾市住房公积金中心文件", "关于测试归档的通知", List.of("请遵照执行。"))
                .paper());
    }

    private ResultActions keep(UUID token, byte[] content, String kind, LocalDate formed) throws Exception {
        return mvc.perform(multipart("/archive")
                .file(file(content))
                .param("token", token.toString())
                .param("title", "关于测试归档的通知")
                .param("kind", kind)
                .param("unit", String.valueOf(office.unit().id()))
                .param("formed", formed.toString())
                .param("number", "青房金〔2020〕7号")
                .with(as(office))
                .with(csrf()));
    }

    @Test
    void 手工归档一件_查得到_下载得到_核验一致_同一张表交两次是一件() throws Exception {
        UUID token = UUID.randomUUID();
        byte[] paper = ofd();
        keep(token, paper, "own.policy", LocalDate.of(2020, 3, 4)).andExpect(status().is3xxRedirection());
        keep(token, paper, "own.policy", LocalDate.of(2020, 3, 4)).andExpect(status().is3xxRedirection());
        List<Item> found = archive.search(ItemFilter.ALL.of(office.unit().id()), office, 0, 10);
        assertThat(found).hasSize(1);
        String path = "/archive/" + found.getFirst().id();
        look("/archive?q=测试归档&term=PERMANENT&year=2020", office)
                .andExpect(content().string(containsString(found.getFirst().number())));
        look("/archive?q=没有这个词", office).andExpect(content().string(containsString("没有找到")));
        look(path, office)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("GB/T 33480-2016")))
                .andExpect(content().string(containsString("青房金〔2020〕7号")))
                .andExpect(content().string(containsString("永久，不能删除")));
        byte[] back = look(path + "/files/1", office)
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(back).isEqualTo(paper);
        byte[] zip =
                look(path + "/package.zip", office).andReturn().getResponse().getContentAsByteArray();
        assertThat(SomePieces.unzip(zip)).containsKeys("files/01-来文.ofd", "metadata.xml", "SHA256SUMS");
        send(path + "/verify", office).andExpect(redirectedUrl(path));
        look(path, office).andExpect(content().string(containsString("1个文件的SM3和SHA-256都和归档时一致")));
    }

    @Test
    void 写错的说在格子旁_不是公文文件的不收() throws Exception {
        keep(UUID.randomUUID(), SomePieces.bytes("随便一段文字"), "own.policy", today)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("来文.ofd：")));
        keep(UUID.randomUUID(), ofd(), "none.double", today).andExpect(content().string(containsString("不归档范围里")));
        keep(UUID.randomUUID(), ofd(), "own.policy", today.plusDays(1))
                .andExpect(content().string(containsString("今天以前")));
        send("/archive", office)
                .andExpect(content().string(containsString("请写标题")))
                .andExpect(content().string(containsString("请选择文件")));
        assertThat(archive.count(ItemFilter.ALL.of(office.unit().id()), office)).isZero();
    }

    @Test
    void 到期的两个人鉴定_提出的人没有同意的按钮_销毁以后目录还在() throws Exception {
        Item over = over();
        look("/", office).andExpect(content().string(containsString("保管期限已满")));
        look("/archive/appraisals", leader)
                .andExpect(content().string(containsString(over.number())))
                .andExpect(content().string(not(containsString("提出鉴定"))));
        send("/archive/appraisals", office, "outcome", "DESTROY", "reason", "没有价值")
                .andExpect(content().string(containsString("请先在清单里选")));
        send("/archive/appraisals", office, "item", "" + over.id(), "outcome", "DESTROY", "reason", "没有查考价值")
                .andExpect(redirectedUrl("/archive/appraisals"));
        String path = "/archive/appraisals/" + appraisals.of(over).getFirst().id();
        look(path, office).andExpect(content().string(not(containsString("同意以后文件立即去掉"))));
        send(path + "/decide", office, "decision", "yes").andExpect(content().string(containsString("提出的人不能复核")));
        look("/", leader).andExpect(content().string(containsString(path)));
        look(path, leader).andExpect(content().string(containsString("同意以后文件立即去掉")));
        send(path + "/decide", leader, "decision", "yes").andExpect(redirectedUrl(path));
        look("/archive/" + over.id(), office)
                .andExpect(content().string(containsString("经鉴定已销毁文件")))
                .andExpect(content().string(containsString("没有查考价值")))
                .andExpect(content().string(not(containsString("package.zip"))));
        look("/archive/" + over.id() + "/package.zip", office).andExpect(status().isNotFound());
        look("/archive/" + over.id() + "/files/1", office).andExpect(status().isNotFound());
        send("/archive/" + over.id() + "/verify", office).andExpect(status().isNotFound());
        look("/archive?state=DESTROYED", office).andExpect(content().string(containsString(over.number())));
    }

    @Test
    void 应移交的列出来_导得出_登记了不再列() throws Exception {
        Item due = archive.keep(deposit("移交", "own.policy", LocalDate.of(today.getYear() - 20, 6, 1), office));
        look("/archive/transfer", leader).andExpect(content().string(containsString(due.number())));
        byte[] workbook = look("/archive/transfer/list.xlsx?year=" + today.getYear(), leader)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<List<String>> rows = new ArrayList<>();
        FirstSheet.read(
                workbook, new FirstSheet.Bounds(20L * 1024 * 1024, 200, 10), "目录", (row, cells) -> rows.add(cells));
        assertThat(rows.getFirst()).startsWith("档号", "题名");
        assertThat(rows)
                .anySatisfy(row -> assertThat(row)
                        .startsWith(due.number(), due.title(), due.unit().name())
                        .contains(due.formed().plusYears(20).toString()));
        send("/archive/transfer", office, "item", "" + due.id(), "day", today.toString())
                .andExpect(content().string(containsString("请写接收的档案馆")));
        send(
                        "/archive/transfer",
                        office,
                        "item",
                        "" + due.id(),
                        "day",
                        today.toString(),
                        "receiver",
                        "青禾市档案馆",
                        "year",
                        "" + today.getYear())
                .andExpect(status().is3xxRedirection());
        look("/archive/transfer", leader).andExpect(content().string(not(containsString(due.number()))));
        look("/archive/" + due.id(), leader).andExpect(content().string(containsString("移交青禾市档案馆")));
        look("/archive/transfer?year=1900", leader).andExpect(content().string(containsString("没有应移交的")));
    }

    @Test
    void 期限表谁都读得到_办公室改_原来的还在() throws Exception {
        Account department = people.person(Role.DEPARTMENT);
        look("/archive/table", department)
                .andExpect(content().string(containsString("不归档：重份文件")))
                .andExpect(content().string(containsString("自定：令8号定期的条目没有核对")))
                .andExpect(content().string(not(containsString("改一类或者加一类"))));
        look("/archive/table?code=own.filed", office)
                .andExpect(content().string(containsString("value=\"own.filed\"")));
        send("/archive/table", office, "code", "own.filed", "label", "备案文件", "term", "THIRTY", "from", "昨天")
                .andExpect(content().string(containsString("2026-01-31 的样子")));
        send(
                        "/archive/table",
                        office,
                        "code",
                        "own.filed",
                        "label",
                        "备案文件",
                        "term",
                        "THIRTY",
                        "from",
                        today.minusDays(1).toString(),
                        "basis",
                        "青房金〔2026〕1号")
                .andExpect(content().string(containsString("不能早于今天")));
        send(
                        "/archive/table",
                        office,
                        "code",
                        "own.filed",
                        "label",
                        "备案文件",
                        "term",
                        "THIRTY",
                        "from",
                        today.toString(),
                        "basis",
                        "青房金〔2026〕1号")
                .andExpect(redirectedUrl("/archive/table"));
        assertThat(table.find("own.filed").orElseThrow().term()).isEqualTo(Term.THIRTY);
        look("/archive/table", department).andExpect(content().string(containsString("备案文件：10年")));
        send("/archive/table/fonds", office, "fonds", "T137", "fondsBasis", "青禾市档案馆给定", "fondsFrom", today.toString())
                .andExpect(redirectedUrl("/archive/table"));
        assertThat(table.fonds()).isEqualTo("T137");
    }

    @Test
    void 谁被拒() throws Exception {
        Item theirs = archive.keep(deposit("别人的", "own.policy", today, office));
        Account department = people.person(Role.DEPARTMENT);
        look("/archive/" + theirs.id(), department).andExpect(status().isNotFound());
        look("/archive/" + theirs.id() + "/package.zip", department).andExpect(status().isNotFound());
        look("/archive", department).andExpect(content().string(containsString("还没有归档的文件")));
        look("/archive", people.person(Role.GRASSROOTS)).andExpect(status().isForbidden());
        look("/archive/appraisals", department).andExpect(status().isForbidden());
        look("/archive/transfer", department).andExpect(status().isForbidden());
        look("/archive/new", leader).andExpect(status().isForbidden());
        appraisals.propose(
                new Appraisals.Typed(List.of(over().id()), Outcome.KEEP, Optional.of(Term.TEN), "还要查"), office);
        long id = appraisals.all().getFirst().id();
        send("/archive/appraisals/" + id + "/decide", people.person(Role.INSPECTOR), "decision", "yes")
                .andExpect(status().isForbidden());
    }
}
