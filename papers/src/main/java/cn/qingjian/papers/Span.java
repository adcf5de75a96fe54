package cn.qingjian.papers;

/** A stretch of text in one face. */
record Span(Face face, String text) {}
