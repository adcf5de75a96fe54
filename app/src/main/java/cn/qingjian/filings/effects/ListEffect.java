package cn.qingjian.filings.effects;

import java.util.List;

/** An effect on everybody whom a list names: it also says beforehand, line by line, what could not be done. */
public interface ListEffect extends Effect {
    /** The headings of a list's columns, for the template that people fill in. */
    List<String> headings();

    /** What a list comes to; nothing is changed. */
    ListReport report(ListCase list);
}
