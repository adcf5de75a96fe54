package cn.qingjian.bank.web;

import cn.qingjian.bank.client.Signing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A signed notice needs no token of a form and gets no session. Only a request with the header of the signature goes this way: a
 * page elsewhere can't make a browser send that, and whatever comes without it is treated like any form.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class NoticeSecurity {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain bankNotices(HttpSecurity http) {
        return http.securityMatcher(request ->
                        request.getRequestURI().equals(NoticeDoor.PATH) && request.getHeader(Signing.SIGNATURE) != null)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
