package cn.qingjian.documents.life;

/**
 * What a year's documents took of paper, and what they would have taken with a copy for each unit that received one.
 *
 * @param documents how many documents were sent
 * @param copies copies printed, those for the archive left out
 * @param pages pages printed, those for the archive left out
 * @param savedCopies copies that weren't printed
 * @param savedPages their pages
 */
public record PaperSaved(int documents, int copies, int pages, int savedCopies, int savedPages) {}
