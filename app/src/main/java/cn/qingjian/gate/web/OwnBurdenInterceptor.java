package cn.qingjian.gate.web;

import cn.qingjian.gate.OwnBurden;
import cn.qingjian.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells the gate that somebody of the staff opened a page, so that the system can count what it costs itself. */
@Configuration(proxyBeanMethods = false)
class OwnBurdenInterceptor implements HandlerInterceptor, WebMvcConfigurer {
    private final OwnBurden own;

    OwnBurdenInterceptor(OwnBurden own) {
        this.own = own;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedIn person) {
            own.opened(person.account().id(), person.account().unit().id());
        }
        return true;
    }
}
