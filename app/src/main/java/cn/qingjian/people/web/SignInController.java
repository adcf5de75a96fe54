package cn.qingjian.people.web;

import cn.qingjian.people.AllowedTo;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page. */
@Controller
@AllowedTo(everyone = true)
class SignInController {
    private static final Map<String, String> NOTES = Map.of(
            "out", "您已安全退出。",
            "changed", "密码已经更改，请用新密码登录。",
            "old", "为了安全，登录满一段时间要重新登录。登录后会回到刚才的页面，刚才写的还在。");

    @GetMapping("/signin")
    String signIn(HttpServletRequest request, Model model) {
        if (request.getParameterMap().containsKey("error")) {
            model.addAttribute("problem", "登录名或密码不对，或者账号暂时不能登录。连续输错会锁定一段时间，请确认大小写和输入法后再试。");
        }
        NOTES.forEach((key, note) -> {
            if (request.getParameterMap().containsKey(key)) {
                model.addAttribute("note", note);
            }
        });
        return "people/signin";
    }
}
