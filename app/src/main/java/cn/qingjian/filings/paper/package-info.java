/** The result of a case on paper: written, signed with SM2, verified. */
@NullMarked
package cn.qingjian.filings.paper;

import org.jspecify.annotations.NullMarked;
