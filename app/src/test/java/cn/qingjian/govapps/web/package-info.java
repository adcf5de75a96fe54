@NullMarked
package cn.qingjian.govapps.web;

import org.jspecify.annotations.NullMarked;
