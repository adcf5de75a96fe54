/** Sign-in, access and the pages of the three administrators. */
@NullMarked
package cn.qingjian.people.web;

import org.jspecify.annotations.NullMarked;
