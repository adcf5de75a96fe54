package cn.qingjian.identity.web;

import cn.qingjian.identity.oidc.PlatformDoor;
import cn.qingjian.people.SavedPages;
import cn.qingjian.people.SecurityHeaders;
import cn.qingjian.people.SessionEnded;
import cn.qingjian.people.Visitor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The public's own way in, beside that of the staff. A session holds one person: who signs in here in the browser of somebody
 * signed in at the workbench takes that session's place and finds nothing of it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HallSecurity {
    private static final String SIGN_OUT = "/hall/signout";
    private static final String SIGNED_OUT = "/hall?out";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain hallChain(HttpSecurity http, PlatformDoor door, HallOutcome outcome) {
        return http.securityMatcher("/hall", "/hall/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2Login(login -> {
                    login.loginPage(Visitor.SIGN_IN_PAGE).successHandler(outcome);
                    door.hang(login, outcome);
                })
                .requestCache(wanted -> wanted.requestCache(SavedPages.PUBLIC.cache()))
                .sessionManagement(session -> session.sessionFixation(SessionFixationConfigurer::newSession))
                .logout(logout -> logout.logoutUrl(SIGN_OUT).logoutSuccessUrl(SIGNED_OUT))
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                        new SessionEnded(SavedPages.PUBLIC, Visitor.SIGN_IN_PAGE, SIGN_OUT, SIGNED_OUT)))
                .headers(SecurityHeaders.OF_EVERY_ANSWER)
                .build();
    }
}
