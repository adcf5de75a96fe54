package cn.qingjian.identity.demo;

import cn.qingjian.identity.LegalRepresentatives;
import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.CreditCode;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The company register of the demonstration, until a room that asks the real one provides it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("qingjian.demo")
class DemoRegister {
    @Bean
    @ConditionalOnMissingBean
    LegalRepresentatives demoRepresentatives() {
        List<DemoPeople.Employer> employers = DemoPeople.employers();
        return new LegalRepresentatives() {
            @Override
            public boolean represents(CitizenId person, CreditCode employer) {
                return employers.stream()
                        .anyMatch(known -> known.code().equals(employer.code())
                                && known.representative().documentNumber().equals(person.reveal()));
            }

            @Override
            public Optional<String> name(CreditCode employer) {
                return employers.stream()
                        .filter(known -> known.code().equals(employer.code()))
                        .map(DemoPeople.Employer::name)
                        .findFirst();
            }
        };
    }
}
