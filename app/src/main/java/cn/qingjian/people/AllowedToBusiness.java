package cn.qingjian.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to all who do business: everyone who is signed in but the three administrators (三员), who do none. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@AllowedTo({Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.GRASSROOTS, Role.INSPECTOR, Role.LEGAL})
public @interface AllowedToBusiness {}
