@NullMarked
package cn.qingjian.ledger.web;

import org.jspecify.annotations.NullMarked;
