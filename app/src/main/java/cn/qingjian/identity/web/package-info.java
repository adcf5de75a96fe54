/** The hall's first pages: sign-in, mandates, acting for an employer. */
@NullMarked
package cn.qingjian.identity.web;

import org.jspecify.annotations.NullMarked;
