/** Many county offices fill one form at once. */
@NullMarked
package cn.qingjian.bench.form;

import org.jspecify.annotations.NullMarked;
