/** The invented city's fund: employers, depositors and a year and a half of remittances. */
@NullMarked
package cn.qingjian.ledger.demo;

import org.jspecify.annotations.NullMarked;
