package cn.qingjian.standins;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** The page on which one chooses whom to be: what a real platform does with a face or a password, done with a button. */
final class ProviderPage {
    static final String STYLE = """
            :root { color-scheme: light; }
            body { margin: 0; font: 1.125rem/1.7 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #1d2330; background: #f4f6fa; overflow-wrap: anywhere; }
            main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
            h1 { font-size: 1.5rem; line-height: 1.4; }
            fieldset { border: 1px solid #c3cad8; border-radius: 8px; margin: 0 0 1.25rem; padding: .75rem 1rem; background: #fff; }
            label { display: block; padding: .35rem 0; }
            input { width: 1.2rem; height: 1.2rem; vertical-align: -.2rem; margin: 0 .5rem 0 0; }
            ul { list-style: none; margin: 0; padding: 0; }
            li { margin: 0 0 .75rem; }
            button { font: inherit; width: 100%; text-align: left; padding: .8rem 1rem; border: 1px solid #8792a8; border-radius: 8px; background: #fff; color: inherit; cursor: pointer; }
            button strong { display: block; color: #1c4a9c; }
            button:focus-visible, input:focus-visible { outline: 3px solid #1c4a9c; outline-offset: 2px; }
            .note { color: #4b5567; font-size: 1rem; }
            """;

    private static final List<String> CARRIED = List.of(
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method");

    private ProviderPage() {}

    static Reply choose(List<DemoCitizen> citizens, Map<String, String> asked) {
        var people = new StringBuilder();
        for (DemoCitizen citizen : citizens) {
            people.append(
                    "<li><button name=\"sub\" value=\"%s\"><strong>%s</strong><span class=\"note\">%s</span></button></li>\n"
                            .formatted(text(citizen.sub()), text(citizen.name()), text(citizen.note())));
        }
        var carried = new StringBuilder();
        for (String name : CARRIED) {
            if (asked.containsKey(name)) {
                carried.append("<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
                        .formatted(name, text(asked.getOrDefault(name, ""))));
            }
        }
        String levels = level("", "按本人已核验的等级", true)
                + level("1", "1 级：只有账号密码", false)
                + level("2", "2 级：手机号实名", false)
                + level("3", "3 级：身份证件核验", false)
                + level("4", "4 级：人脸核验", false);
        return page(
                "模拟统一身份认证平台",
                """
                <p class="note">这里代替省统一身份认证平台，人员全是虚构的。选一个人，就以这个人的身份回到网上大厅。</p>
                <form method="post" action="/authorize">
                %s<fieldset><legend>这次核验到哪一级</legend>
                %s</fieldset>
                <h2>以谁的身份登录</h2>
                <ul>
                %s<li><button name="cancel" value="yes"><strong>取消</strong><span class="note">不登录，返回网上大厅</span></button></li>
                </ul>
                </form>
                """.formatted(carried, levels, people),
                URI.create(asked.getOrDefault("redirect_uri", "")));
    }

    static Reply refused(String why) {
        return new Reply(400, "text/html", whole("不能登录", "<p>%s</p>".formatted(text(why))), headers("'self'"));
    }

    private static Reply page(String title, String content, URI back) {
        String origin = back.getScheme() + "://" + back.getAuthority();
        return new Reply(200, "text/html", whole(title, content), headers("'self' " + origin));
    }

    private static String whole(String title, String content) {
        return """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head>
                <body><main><h1>%s</h1>
                %s</main></body></html>
                """.formatted(title, title, content);
    }

    /** A form may lead to the client as well: browsers hold a redirect after a form to the same rule. */
    private static Map<String, String> headers(String forms) {
        return Map.of(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action "
                        + forms,
                "Cache-Control",
                "no-store");
    }

    private static String level(String value, String label, boolean checked) {
        return "<label><input type=\"radio\" name=\"level\" value=\"%s\"%s>%s</label>\n"
                .formatted(value, checked ? " checked" : "", label);
    }

    private static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
