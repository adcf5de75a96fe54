/** Tests of the items, with the shipped folders and with folders of their own. */
@NullMarked
package cn.qingjian.serviceitems;

import org.jspecify.annotations.NullMarked;
