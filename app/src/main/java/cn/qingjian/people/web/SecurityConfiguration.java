package cn.qingjian.people.web;

import cn.qingjian.people.SignedIn;
import cn.qingjian.people.store.AccountStore;
import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sign-in by password, and the security headers of every answer. Who may do what stands at each handler. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration implements WebMvcConfigurer {
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    private final AccessInterceptor access;

    SecurityConfiguration(AccessInterceptor access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, DaoAuthenticationProvider passwords, SignInOutcome outcome) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .authenticationProvider(passwords)
                .formLogin(form ->
                        form.loginPage("/signin").successHandler(outcome).failureHandler(outcome))
                .logout(logout -> logout.logoutUrl("/signout").logoutSuccessUrl("/signin?out"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    /**
     * Looks at lock and closure only after the password, and for an unknown name computes as long as for a known one: neither
     * the answer nor its time tells which accounts there are.
     */
    @Bean
    DaoAuthenticationProvider passwords(UserDetailsService people, PasswordEncoder encoder) {
        var provider = new DaoAuthenticationProvider(people);
        provider.setPasswordEncoder(encoder);
        provider.setPreAuthenticationChecks(person -> {});
        provider.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        return provider;
    }

    @Bean
    UserDetailsService userDetails(AccountStore accounts, Clock clock) {
        return login -> accounts.credentials(login.strip().toLowerCase(Locale.ROOT))
                .map(found -> new SignedIn(
                        found.account(),
                        found.password(),
                        !found.disabled(),
                        !found.lockedAt(clock.instant()),
                        found.mustChange()))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
