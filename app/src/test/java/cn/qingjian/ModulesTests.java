package cn.qingjian;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms keep to their own doors. */
class ModulesTests {
    @Test
    void 各房间只从彼此的正门进出() {
        ApplicationModules.of(
                        Qingjian.class,
                        resideInAPackage("cn.qingjian.clauses..")
                                .or(resideInAPackage("cn.qingjian.standins.."))
                                .or(resideInAPackage("cn.qingjian.templates..")))
                .verify();
    }
}
