package cn.qingjian.people.web;

import cn.qingjian.people.SavedPages;
import cn.qingjian.people.SecurityHeaders;
import cn.qingjian.people.SessionEnded;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Visitor;
import cn.qingjian.people.store.AccountStore;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sign-in by password, and the security headers of every answer. Who may do what stands at each handler. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration implements WebMvcConfigurer {
    private static final String SIGN_IN = "/signin";
    private static final String SIGN_OUT = "/signout";
    private static final String SIGNED_OUT = "/signin?out";
    private static final AuthenticationEntryPoint STAFF = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
    private static final AuthenticationEntryPoint PUBLIC = new LoginUrlAuthenticationEntryPoint(Visitor.SIGN_IN_PAGE);

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
                .formLogin(
                        form -> form.loginPage(SIGN_IN).successHandler(outcome).failureHandler(outcome))
                .logout(logout -> logout.logoutUrl(SIGN_OUT).logoutSuccessUrl(SIGNED_OUT))
                .requestCache(wanted -> wanted.requestCache(new BothDoors()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(SecurityConfiguration::toSignIn)
                        .accessDeniedHandler(new SessionEnded(SavedPages.STAFF, SIGN_IN, SIGN_OUT, SIGNED_OUT)))
                .headers(SecurityHeaders.OF_EVERY_ANSWER)
                .build();
    }

    /** A page for the public may stand anywhere: who isn't signed in there goes to the hall's own sign-in. */
    private static void toSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException, ServletException {
        (AccessInterceptor.forThePublic(request) ? PUBLIC : STAFF).commence(request, response, problem);
    }

    /** Nobody reads what would be observed of each filter of each request. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
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
