package cn.qingjian.filings.web;

/**
 * What is typed about a commitment.
 *
 * @param words what was found or done
 * @param receipt the bank's number of the money that came back
 */
public record CommitmentForm(String words, String receipt) {}
