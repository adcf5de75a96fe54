package cn.qingjian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.store.DemoStore;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A walk through the real application in a real browser, in the invented agency. Each page that it reaches with
 * {@link #visit}, {@link #press} or {@link #follow} is looked at on a phone (390 px) and on a desk (1440 px): no breach of
 * WCAG 2.2 A and AA, nothing wider than the screen, on the narrowest phone (360 px) neither, no message on the browser's console
 * and so no breach of the content security policy. With {@code -Dpictures=true} each page is also drawn to {@code target/pictures}.
 */
@RunningServer
public abstract class Journey {
    /** How the browser and htmx tell of an answer that isn't good; what the page makes of it is looked at. */
    private static final List<String> NETWORK = List.of("Failed to load resource", "Response Status Error Code");

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    /** The sorts of elements that were scanned and found well in this run: a page that holds no other is not scanned again. */
    private static final Set<Object> SCANNED = ConcurrentHashMap.newKeySet();
    /** A desk shows the same elements side by side: a page is scanned there once for its address, whatever it holds. */
    private static final Set<String> ON_A_DESK = ConcurrentHashMap.newKeySet();
    /** Style sheets are read by the scanner once for each set of them: to fetch them costs it as much as all the rest. */
    private static final Set<String> STYLED = ConcurrentHashMap.newKeySet();

    /**
     * What the scanner can tell elements apart by: its name, which attributes it has and what the telling ones say,
     * whether it holds words, and what it stands in. How many of a sort there are, and in which order, is not looked at.
     */
    private static final String SORTS = """
            () => {
                const telling = new Set(['class', 'role', 'type', 'lang', 'tabindex', 'scope', 'autocomplete', 'aria-hidden']);
                const one = at => at.localName + [...at.attributes].map(has => has.name + '='
                    + (telling.has(has.name) ? has.value : has.value !== '')).sort();
                const words = at => [...at.childNodes].some(child => child.nodeType === 3 && child.data.trim());
                return [...new Set([...document.querySelectorAll('*')].map(at =>
                    (at.parentElement ? at.parentElement.localName + '.' + at.parentElement.className : '') + '>' + one(at) + words(at)))];
            }
            """;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int NARROWEST = 360;
    private static final int PHONE = 390;
    private static final int DESK = 1440;
    private static final boolean PICTURES = Boolean.getBoolean("pictures");
    private static final int HEIGHT = 900;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private DemoStore demo;

    /**
     * The browser in which most of all journeys happen, emptied for each visitor: to start another one costs more than a page does.
     *
     * @param port whose pages it shows
     */
    private record Home(BrowserContext context, Page tab, int port) {}

    private static @Nullable Home home;
    private static final List<String> COMPLAINTS = new ArrayList<>();

    private String name = "";
    private int step;
    /** Browsers that were opened besides. */
    private final List<BrowserContext> others = new ArrayList<>();

    private boolean homeIsTaken;

    /** The tab that the visitor looks at. */
    @SuppressWarnings("NullAway.Init")
    protected Page page;

    @BeforeEach
    void arrive(TestInfo test) {
        name = test.getTestClass().map(Class::getSimpleName).orElse("") + "-"
                + test.getTestMethod().map(java.lang.reflect.Method::getName).orElse("");
        COMPLAINTS.clear();
        anotherVisitor();
    }

    /** Whatever the browser complained of, the server answering an expected refusal aside, fails the journey. */
    @AfterEach
    void leave() {
        others.forEach(BrowserContext::close);
        assertThat(COMPLAINTS).as("the browser's complaints").isEmpty();
    }

    /** Opens a browser without anything of an earlier visitor, on a desk. */
    protected final void anotherVisitor() {
        if (homeIsTaken) {
            page = open(browser());
        } else {
            page = emptied();
        }
    }

    /** Opens a fresh browser that runs no script. */
    protected final void withoutScript() {
        page = open(browser().setJavaScriptEnabled(false));
    }

    /** Signs in as somebody else in a browser beside the one that is open; {@link #page} is the new one from now on. */
    protected final Account signInElsewhere(Role role) {
        homeIsTaken = true;
        page = open(browser());
        Account person = first(role);
        enter(person.login());
        return person;
    }

    private Page emptied() {
        Home at = home;
        if (at == null || at.port() != port || at.tab().isClosed()) {
            if (at != null) {
                at.context().close();
            }
            BrowserContext context = Chromium.BROWSER.newContext(browser());
            at = new Home(context, tab(context), port);
            home = at;
        }
        at.tab().unrouteAll();
        at.context().setOffline(false);
        at.context().pages().stream().skip(1).forEach(Page::close);
        at.tab().navigate("about:blank");
        at.tab().emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
        at.tab().setViewportSize(DESK, HEIGHT);
        at.context().clearCookies();
        CDPSession devtools = at.context().newCDPSession(at.tab());
        var everything = new JsonObject();
        everything.addProperty("origin", "http://localhost:" + port);
        everything.addProperty("storageTypes", "all");
        devtools.send("Storage.clearDataForOrigin", everything);
        devtools.detach();
        return at.tab();
    }

    private Browser.NewContextOptions browser() {
        return new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(DESK, HEIGHT);
    }

    private Page open(Browser.NewContextOptions options) {
        BrowserContext context = Chromium.BROWSER.newContext(options);
        others.add(context);
        return tab(context);
    }

    private static Page tab(BrowserContext context) {
        Page tab = context.newPage();
        tab.onConsoleMessage(message -> {
            boolean told = NETWORK.stream().anyMatch(message.text()::startsWith);
            if (message.type().equals("error") && !told) {
                COMPLAINTS.add(tab.url() + ": " + message.text());
            }
        });
        tab.onPageError(error -> COMPLAINTS.add(tab.url() + ": " + error));
        return tab;
    }

    /** Signs in as the first person who holds the role, in a fresh browser, and lands on the workbench. */
    protected final Account signInAs(Role role) {
        Account person = first(role);
        signInAs(person.login());
        return person;
    }

    /** The first of the invented agency who holds the role; nobody whom another test has made up can sign in. */
    protected final Account first(Role role) {
        return people.holding(role).stream()
                .filter(person -> !person.login().startsWith("person"))
                .findFirst()
                .orElseThrow();
    }

    /** Signs in as a person of the invented agency, in a fresh browser, and lands on the workbench. */
    protected final void signInAs(String login) {
        anotherVisitor();
        enter(login);
    }

    /**
     * Signs in in the hall as one of the stand-in platform's people, in a fresh browser, the way that people go: through the
     * platform's own page and back.
     *
     * @param name the person's name as the platform shows it, such as {@code 陈默}
     */
    protected final void signInAsCitizen(String name) {
        anotherVisitor();
        page.navigate("/hall/signin");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("用统一身份认证登录"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForURL("**/hall");
    }

    /** Hands the form for signing in over as a browser does, and opens the workbench; the form itself has journeys of its own. */
    private void enter(String login) {
        APIRequestContext request = page.context().request();
        Matcher token = TOKEN.matcher(request.get("/signin").text());
        assertThat(token.find()).as("a form for signing in").isTrue();
        request.post(
                "/signin",
                RequestOptions.create()
                        .setForm(FormData.create()
                                .set("username", login)
                                .set("password", password())
                                .set("_csrf", token.group(1)))
                        .setMaxRedirects(0));
        page.navigate("/");
        assertThat(path()).as("signed in as " + login).isEqualTo("/");
    }

    /** The one password of the invented agency. */
    protected final String password() {
        return demo.password().orElseThrow();
    }

    /** Opens a page and looks at it. */
    protected final void visit(String path) {
        page.navigate(path);
        look();
    }

    /** Presses the button of that name and looks at the page to which it leads. */
    protected final void press(String button) {
        lead(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first());
    }

    /** Follows the link of that name and looks at the page to which it leads. */
    protected final void follow(String link) {
        lead(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first());
    }

    private void lead(Locator target) {
        target.click();
        page.waitForLoadState();
        look();
    }

    /** The path of the page, without host and query. */
    protected final String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    /** All that is to be read on the page. */
    protected final String text() {
        return page.locator("body").innerText();
    }

    /**
     * Looks at the page; called by the steps above, and after a change without navigation. A page of which each sort of element
     * was scanned before is looked at where it is narrowest alone.
     */
    protected final void look() {
        step++;
        List<?> sorts = (List<?>) page.evaluate(SORTS);
        page.setViewportSize(NARROWEST, HEIGHT);
        fits(NARROWEST);
        if (PICTURES) {
            picture(PHONE);
            picture(DESK);
        }
        if (!SCANNED.containsAll(sorts)) {
            scan(PHONE);
            SCANNED.addAll(sorts);
        }
        page.setViewportSize(DESK, HEIGHT);
        fits(DESK);
        if (ON_A_DESK.add(page.url().replaceAll("\\?.*|\\d+", "0"))) {
            scan(DESK);
        }
    }

    private void picture(int width) {
        page.setViewportSize(width, HEIGHT);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pictures", name + "-" + step + "-" + width + ".png")));
    }

    private void scan(int width) {
        page.setViewportSize(width, HEIGHT);
        fits(width);
        assertThat(violations()).as("WCAG at %s px on %s", width, page.url()).isEqualTo(List.of());
    }

    private void fits(int width) {
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("pixels beyond %s px on %s", width, page.url()).isEqualTo(0);
    }

    /** The scanner is brought into a page once, and tells of breaches alone: all that is well would be as much again to carry. */
    private Object violations() {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        boolean styles =
                STYLED.add(String.valueOf(page.evaluate("[...document.styleSheets].map(sheet => sheet.href).join()")));
        return page.evaluate("""
                ([tags, preload]) => axe.run({runOnly: tags, resultTypes: ['violations'], preload})
                    .then(found => found.violations.map(one => one.help + ': ' + one.nodes[0].html))
                """, List.of(WCAG, styles));
    }
}
