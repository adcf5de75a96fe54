@NullMarked
package cn.qingjian.studies.store;

import org.jspecify.annotations.NullMarked;
