package cn.qingjian.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The agency's rules of sign-in, set in the configuration under {@code qingjian.sign-in}.
 *
 * @param attempts wrong passwords in a row until an account is locked
 * @param lock how long it stays locked
 * @param absolute how long a session lives at most, however busy it is
 * @param minimumLength shortest password that is accepted, in characters
 */
@ConfigurationProperties("qingjian.sign-in")
public record SignInPolicy(int attempts, Duration lock, Duration absolute, int minimumLength) {}
