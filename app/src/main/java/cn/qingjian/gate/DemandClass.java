package cn.qingjian.gate;

/**
 * A class inside a kind that is planned by itself, such as the class 部署类 of documents.
 *
 * @param code stable code
 * @param label what people call it
 */
public record DemandClass(String code, String label) {}
