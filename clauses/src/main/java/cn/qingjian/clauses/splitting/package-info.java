/** Recognises the parts of laws and official documents, and splits them into clauses with stable addresses. */
@NullMarked
package cn.qingjian.clauses.splitting;

import org.jspecify.annotations.NullMarked;
