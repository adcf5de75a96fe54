@NullMarked
package cn.qingjian.campaigns;

import org.jspecify.annotations.NullMarked;
