/**
 * The clause library: reads texts of many formats, splits them into clauses with stable addresses, and finds the
 * provisions that already say what a clause says. It knows nothing of Spring, of databases or of the application.
 */
@NullMarked
package cn.qingjian.clauses;

import org.jspecify.annotations.NullMarked;
