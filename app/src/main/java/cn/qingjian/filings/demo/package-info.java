/** The cases that wait for an officer in the demonstration. */
@NullMarked
package cn.qingjian.filings.demo;

import org.jspecify.annotations.NullMarked;
