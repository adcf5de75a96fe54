/** The result of a case on paper: written, sealed, verified. */
@NullMarked
package cn.qingjian.filings.paper;

import org.jspecify.annotations.NullMarked;
