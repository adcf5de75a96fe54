package cn.qingjian.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a web handler. Every handler bears it, or its class does: a handler without it is refused to everyone, and
 * a test names it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AllowedTo {
    /** The roles; with neither roles nor visitors given, all staff who are signed in. */
    Role[] value() default {};

    /** Who of the public may. Staff never pass by this, and the public never by {@link #value}. */
    Visitor[] visitors() default {};

    /** Open to people who are not signed in. */
    boolean everyone() default false;
}
