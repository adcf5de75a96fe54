@NullMarked
package cn.qingjian.govapps;

import org.jspecify.annotations.NullMarked;
