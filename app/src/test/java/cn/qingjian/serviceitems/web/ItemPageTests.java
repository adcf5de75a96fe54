package cn.qingjian.serviceitems.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.people.Role;
import cn.qingjian.serviceitems.Publishing;
import cn.qingjian.serviceitems.SomeItems;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class ItemPageTests {
    @Autowired
    MockMvc browser;

    @Autowired
    SomePeople people;

    @Autowired
    Publishing publishing;

    private String shipped() {
        return "/items/B08/versions/" + publishing.versions("B08").getLast().id();
    }

    @Test
    void 公众不登录就看得到指南_说人话() throws Exception {
        browser.perform(get("/hall/items").param("q", "租房"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("租房提取")))
                .andExpect(content().string(not(containsString("提前结清贷款"))));
        browser.perform(get("/hall/items/B08"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<s>无房证明</s>")))
                .andExpect(content().string(containsString("/hall/apply/B08")))
                .andExpect(content().string(containsString("当场决定")));
        browser.perform(get("/hall/items/Z99")).andExpect(status().isNotFound());
    }

    @Test
    void 没找到时有话说_脚本不会跑() throws Exception {
        browser.perform(get("/hall/items").param("q", "<script>x"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;script&gt;")));
    }

    @Test
    void 工作人员看得到表_条款和分析() throws Exception {
        var office = people.person(Role.OFFICE);
        browser.perform(get("/items/B08").with(SomePeople.as(office)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("连续缴存够月数")))
                .andExpect(content().string(containsString("第二十四条第一款第六项")))
                .andExpect(content().string(containsString("没有缺口")));
        browser.perform(get("/items").param("q", "秒批").with(SomePeople.as(office)))
                .andExpect(content().string(containsString("租房提取")))
                .andExpect(content().string(not(containsString("上传为草稿"))));
    }

    @Test
    void 改一格_存成草稿_领导看重演后发布() throws Exception {
        var author = people.person(Role.DEPARTMENT);
        var leader = people.person(Role.LEADER);
        browser.perform(get(shipped() + "/edit").param("row", "1").with(SomePeople.as(author)))
                .andExpect(status().isOk());
        var change = post(shipped() + "/edit")
                .with(SomePeople.as(author))
                .with(csrf())
                .param("row", "3")
                .param("act", "SAVE")
                .param("why", "说得短些");
        var row = publishing
                .draft(publishing.versions("B08").getLast().id())
                .orElseThrow()
                .version()
                .table()
                .table()
                .rows()
                .get(2);
        for (int i = 0; i < row.texts().size(); i++) {
            change.param("in[" + i + "]", row.texts().get(i));
        }
        change.param("out[0]", "不予批准")
                .param("out[1]", "月数不够，<b>下月再来</b>")
                .param("note[0]", "旧")
                .param("note[1]", "新");
        browser.perform(change)
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", startsWith("/items/B08/versions/")));
        String path =
                "/items/B08/versions/" + publishing.versions("B08").getFirst().id();
        browser.perform(get(path).with(SomePeople.as(leader)))
                .andExpect(content().string(containsString("月数不够，&lt;b&gt;下月再来")))
                .andExpect(content().string(containsString("我已看过重演结果")));
        browser.perform(post(path + "/release").with(SomePeople.as(leader)).with(csrf()))
                .andExpect(content().string(containsString("请先看重演结果")));
        browser.perform(post(path + "/seen").with(SomePeople.as(leader)).with(csrf()))
                .andExpect(redirectedUrl(path));
        browser.perform(post(path + "/release").with(SomePeople.as(leader)).with(csrf()))
                .andExpect(redirectedUrl("/items/B08"));
    }

    @Test
    void 写错的格子回到同一页_说出哪一格() throws Exception {
        browser.perform(post(shipped() + "/edit")
                        .with(SomePeople.as(people.person(Role.LEGAL)))
                        .with(csrf())
                        .param("row", "1")
                        .param("act", "SAVE")
                        .param("in[0]", "> 账户.余额"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有保存")))
                .andExpect(content().string(containsString("第1行")));
    }

    private static MockMultipartFile zip(Map<String, String> files) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new MockMultipartFile("file", "x.zip", "application/zip", out.toByteArray());
    }

    @Test
    void 上传的压缩包成为草稿_恶意的整包拒绝() throws Exception {
        var author = people.person(Role.LEGAL);
        browser.perform(multipart("/items/upload")
                        .file(zip(SomeItems.files("B08")))
                        .param("why", "试试")
                        .with(SomePeople.as(author))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        browser.perform(multipart("/items/upload")
                        .file(zip(Map.of("../x", "y")))
                        .with(SomePeople.as(author))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("恶意")));
    }

    @Test
    void 参数按日期看_建议由另一人决定() throws Exception {
        var legal = people.person(Role.LEGAL);
        var leader = people.person(Role.LEADER);
        browser.perform(get("/items/policy").param("day", "2026-09-19").with(SomePeople.as(legal)))
                .andExpect(content().string(containsString("<strong>15日</strong>")));
        browser.perform(get("/items/policy").param("day", "2026-09-20").with(SomePeople.as(legal)))
                .andExpect(content().string(containsString("<strong>10日</strong>")));
        browser.perform(post("/items/policy/rent_cap_person_month")
                        .with(SomePeople.as(legal))
                        .with(csrf())
                        .param("value", "1500")
                        .param("from", "2099-01-01")
                        .param("document", "决议")
                        .param("reason", "房租上涨"))
                .andExpect(redirectedUrl("/items/policy/rent_cap_person_month"));
        browser.perform(get("/items/policy/rent_cap_person_month").with(SomePeople.as(leader)))
                .andExpect(content().string(containsString("待班子决定")));
        browser.perform(post("/items/policy/rent_cap_person_month")
                        .with(SomePeople.as(legal))
                        .with(csrf())
                        .param("value", "x"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请填起始日期")));
        browser.perform(get("/items/policy/nothing").with(SomePeople.as(legal))).andExpect(status().isNotFound());
    }
}
