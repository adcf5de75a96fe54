package cn.qingjian.datarequests.web;

/**
 * Which parts of the list a reader has.
 *
 * @param grassroots whether the reader fills forms
 * @param overseer whether all departments' requests are open to the reader
 * @param all whether all are shown
 * @param mayAsk whether the reader may begin a request
 */
public record ListView(boolean grassroots, boolean overseer, boolean all, boolean mayAsk) {}
