/** What the invented county offices say of demands and decline. */
@NullMarked
package cn.qingjian.grassroots.demo;

import org.jspecify.annotations.NullMarked;
