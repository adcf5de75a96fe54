package cn.qingjian.documents.web;

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

import cn.qingjian.documents.circulation.Circulation;
import cn.qingjian.documents.circulation.IssuedDocument;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class CirculationPageTests {
    private static final String ASKS = "一、请各管理部报送开办情况报告。";
    private static final String TELLS = "一、测试业务在网上开办。";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SomePeople people;

    @Autowired
    private IssuedDocument issued;

    @Autowired
    private Circulation circulation;

    private Unit county = new Unit(0, "", "", Unit.Kind.COUNTY_OFFICE);
    private Account reader = new Account(0, "", "", county, "", Set.of());

    @BeforeEach
    void someone() {
        county = people.unit(Unit.Kind.COUNTY_OFFICE);
        reader = people.person(county, Role.GRASSROOTS);
    }

    @Test
    void 收文单位打开就是收文页_看得到编号和要办的事() throws Exception {
        String path = path(issued.to(county, ASKS));
        mvc.perform(get(path).with(as(reader))).andExpect(redirectedUrl(path + "/read"));
        mvc.perform(get(path + "/report.pdf").with(as(reader))).andExpect(status().isNotFound());
        mvc.perform(get(path + "/read").with(as(reader)))
                .andExpect(content().string(containsString("QJ-")))
                .andExpect(content().string(containsString("要办的事")))
                .andExpect(content().string(containsString("我已阅毕")));
    }

    @Test
    void 阅毕一次_两次也只算一次() throws Exception {
        KeptRuling ruling = issued.to(county, TELLS);
        mvc.perform(posted(ruling, "/read", reader)).andExpect(redirectedUrl(path(ruling) + "/read"));
        mvc.perform(posted(ruling, "/read", reader)).andExpect(redirectedUrl(path(ruling) + "/read"));
        assertThat(circulation.progress(ruling))
                .singleElement()
                .satisfies(one -> assertThat(one.readers()).isEqualTo(1));
        mvc.perform(get(path(ruling) + "/read").with(as(reader)))
                .andExpect(content().string(not(containsString("我已阅毕"))));
    }

    @Test
    void 办结时人数小时填错_在框旁说明_填的还在() throws Exception {
        KeptRuling ruling = issued.to(county, ASKS);
        mvc.perform(posted(ruling, "/handled", reader).param("people", "两").param("hours", "1.555"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请填1到500的整数。")))
                .andExpect(content().string(containsString("最多两位小数")))
                .andExpect(content().string(containsString("value=\"两\"")))
                .andExpect(content().string(containsString("value=\"1.555\"")));
        for (String people : new String[] {"0", "501"}) {
            mvc.perform(posted(ruling, "/handled", reader)
                            .param("people", people)
                            .param("hours", "1"))
                    .andExpect(content().string(containsString("请填1到500的整数。")));
        }
        mvc.perform(posted(ruling, "/handled", reader).param("people", "2").param("hours", "1.5"))
                .andExpect(redirectedUrl(path(ruling) + "/read"));
        mvc.perform(posted(ruling, "/handled", reader).param("people", "2").param("hours", "1.5"))
                .andExpect(content().string(containsString("本单位已经报过办结")));
    }

    @Test
    void 不是收文单位的看不到_起草科室看得到阅办情况但不能代替阅办() throws Exception {
        KeptRuling ruling = issued.to(county, ASKS);
        Account stranger = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        mvc.perform(get(path(ruling) + "/read").with(as(stranger))).andExpect(status().isNotFound());
        for (String act : new String[] {"/read", "/handled", "/read/time"}) {
            mvc.perform(posted(ruling, act, stranger)).andExpect(status().isNotFound());
        }
        Account office = people.person(Role.OFFICE);
        mvc.perform(get(path(ruling)).with(as(office))).andExpect(content().string(containsString("阅办情况")));
        mvc.perform(posted(ruling, "/read", office)).andExpect(content().string(containsString("不用阅办")));
        mvc.perform(posted(ruling, "/read/time", office).param("seconds", "900"))
                .andExpect(status().isNoContent());
        assertThat(circulation.progress(ruling))
                .singleElement()
                .satisfies(one -> assertThat(one.seconds()).isZero());
    }

    private MockHttpServletRequestBuilder posted(KeptRuling ruling, String act, Account by) {
        return post(path(ruling) + act).with(as(by)).with(csrf());
    }

    private static String path(KeptRuling ruling) {
        return "/documents/" + ruling.demand().number();
    }
}
