package cn.qingjian.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The real application on a port of its own, with the invented agency in it; one server for all tests that ask for it. Other
 * departments get more time than in service: on a crowded machine a prompt answer comes late, and what is tested is what follows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"qingjian.sharing.overall=3s", "qingjian.sharing.stand-in-limit=2500ms"})
@ContextConfiguration(initializers = FreshDatabase.WithAgency.class)
public @interface RunningServer {}
