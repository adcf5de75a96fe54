package cn.qingjian.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.audit.Audit;
import cn.qingjian.audit.EntryFilter;
import cn.qingjian.people.store.AccountStore;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PageTest
class SignInPageTests {
    private static final String RIGHT = "一句自己记得住的话就好了";

    @Autowired
    MockMvc browser;

    @Autowired
    SomePeople people;

    @Autowired
    AccountStore accounts;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Audit audit;

    private Account person;

    @BeforeEach
    void somebody() {
        person = people.person(Role.OFFICE);
        accounts.setPassword(person.id(), Objects.requireNonNull(encoder.encode(RIGHT)), false);
    }

    @Test
    void 密码对了_进工作台_留下记录() throws Exception {
        signIn(person.login(), RIGHT).andExpect(status().isFound()).andExpect(redirectedUrl("/"));
        assertThat(audit.entries(EntryFilter.by(person.login()), 0, 5))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act().action()).isEqualTo("登录"));
    }

    @Test
    void 登录名前后的空格和大小写不碍事() throws Exception {
        signIn(" " + person.login().toUpperCase(java.util.Locale.ROOT) + " ", RIGHT)
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void 密码错_没有这个人_被停用_被锁定_回答都一样() throws Exception {
        signIn(person.login(), "错的").andExpect(redirectedUrl("/signin?error"));
        signIn("no-such-person", RIGHT).andExpect(redirectedUrl("/signin?error"));
        accounts.setDisabled(person.id(), true);
        signIn(person.login(), RIGHT).andExpect(redirectedUrl("/signin?error"));
        accounts.setDisabled(person.id(), false);
        for (int i = 0; i < 5; i++) {
            signIn(person.login(), "错的");
        }
        signIn(person.login(), RIGHT).andExpect(redirectedUrl("/signin?error"));
    }

    @Test
    void 不存在的登录名不写进记录_有人会把密码输进那一栏() throws Exception {
        signIn("my-secret-password", "x");
        assertThat(audit.entries(EntryFilter.ALL, 0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.act().action()).isEqualTo("登录失败");
            assertThat(entry.act().toString()).doesNotContain("my-secret-password");
        });
    }

    @Test
    void 登录后换了会话号_原来的号不能再用() throws Exception {
        var before = browser.perform(get("/signin")).andReturn();
        HttpSession old = before.getRequest().getSession();
        String oldId = Objects.requireNonNull(old).getId();
        var after = browser.perform(post("/signin")
                        .param("username", person.login())
                        .param("password", RIGHT)
                        .with(csrf()))
                .andReturn();
        assertThat(Objects.requireNonNull(after.getRequest().getSession()).getId())
                .isNotEqualTo(oldId);
    }

    @Test
    void 拿着别人给的密码_先改密码_别的都不能做() throws Exception {
        var given = new SignedIn(person, "", true, true, true);
        browser.perform(get("/").with(user(given))).andExpect(redirectedUrl("/password"));
        browser.perform(get("/password").with(user(given)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("现在的密码是别人给您的")));
    }

    @Test
    void 改密码没过_页面说明哪里不对_密码没变() throws Exception {
        browser.perform(post("/password")
                        .param("current", RIGHT)
                        .param("wished", "short")
                        .param("repeated", "short")
                        .with(SomePeople.as(person))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("密码至少 12 个字符")));
        signIn(person.login(), RIGHT).andExpect(redirectedUrl("/"));
    }

    @Test
    void 改密码过了_要用新密码重新登录() throws Exception {
        String wished = "另外一句谁也想不到的话";
        browser.perform(post("/password")
                        .param("current", RIGHT)
                        .param("wished", wished + "呀")
                        .param("repeated", wished + "呀")
                        .with(SomePeople.as(person))
                        .with(csrf()))
                .andExpect(redirectedUrl("/signin?changed"));
        signIn(person.login(), RIGHT).andExpect(redirectedUrl("/signin?error"));
        signIn(person.login(), wished + "呀").andExpect(redirectedUrl("/"));
    }

    @Test
    void 正式环境没有演示页() throws Exception {
        browser.perform(get("/demo")).andExpect(status().isNotFound());
    }

    @Test
    void 页面不留在浏览器的缓存里_也不许别的网站嵌入() throws Exception {
        browser.perform(get("/").with(SomePeople.as(person)))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().doesNotExist("Server"));
    }

    private ResultActions signIn(String login, String password) throws Exception {
        return browser.perform(post("/signin")
                .param("username", login)
                .param("password", password)
                .with(csrf()));
    }
}
