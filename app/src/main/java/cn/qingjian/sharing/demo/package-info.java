/** The demonstration's departments, and questions that were put to them. */
@NullMarked
package cn.qingjian.sharing.demo;

import org.jspecify.annotations.NullMarked;
