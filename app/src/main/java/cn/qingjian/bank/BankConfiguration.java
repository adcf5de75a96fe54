package cn.qingjian.bank;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bank as it stands in the configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BankSettings.class)
class BankConfiguration {
    @Bean
    BankAccess configuredBank(BankSettings settings) {
        return new BankAccess() {
            @Override
            public Optional<URI> url() {
                return settings.url().isBlank() || settings.secret().isBlank()
                        ? Optional.empty()
                        : Optional.of(URI.create(settings.url()));
            }

            @Override
            public String secret() {
                return settings.secret();
            }
        };
    }
}
