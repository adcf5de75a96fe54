package cn.qingjian.clauses;

/**
 * One clause of a provision as the index knows it.
 *
 * @param documentId the provision that it belongs to
 * @param address its address in that provision
 * @param text its words
 */
public record SourceClause(String documentId, String address, String text) {}
