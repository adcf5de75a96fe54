package cn.qingjian;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.qingjian.gate.DemandKind;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the house asks of every class in it; the doors between rooms are {@link ModulesTests}. */
class ArchitectureSpec {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.qingjian")
            .that(DescribedPredicate.not(resideInAPackage("cn.qingjian.templates..")));

    @Test
    void 要求的种类只用Spring的Component_别的一概不知() {
        classes()
                .that()
                .implement(DemandKind.class)
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(resideInAPackage("org.springframework.."))
                        .or(type(Component.class)))
                .check(HOUSE);
    }

    @Test
    void 只有Store写SQL() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .should()
                .dependOnClassesThat(are(type(JdbcClient.class)))
                .check(HOUSE);
    }

    @Test
    void 没有说不出是什么的名字() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|VO|BO)")
                .check(HOUSE);
    }

    @Test
    void 规则不碰数据库_网络和时钟() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Rules")
                .should()
                .dependOnClassesThat(are(
                        resideInAnyPackage("java.sql..", "java.net..", "org.springframework..", "..store..", "..web..")
                                .or(type(java.time.Clock.class))))
                .check(HOUSE);
    }

    @Test
    void 条款库和版式库不知道有Spring也不知道有数据库() {
        noClasses()
                .that()
                .resideInAnyPackage("cn.qingjian.clauses..", "cn.qingjian.papers..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "cn.qingjian.kernel..", "cn.qingjian.gate..")
                .check(HOUSE);
    }

    @Test
    void 依赖从构造器进来_不往字段里塞() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(HOUSE);
    }

    @Test
    void 页面不直接读表() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc..")
                .check(HOUSE);
    }
}
