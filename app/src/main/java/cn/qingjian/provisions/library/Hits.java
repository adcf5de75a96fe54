package cn.qingjian.provisions.library;

import cn.qingjian.provisions.Force;
import cn.qingjian.provisions.Level;
import cn.qingjian.provisions.Provision;
import java.util.List;
import java.util.Map;

/**
 * One page of what was found.
 *
 * @param total how many provisions were found
 * @param page which page this is, from 1
 * @param pages how many there are
 * @param byLevel how many of each level were found, the choice of level left aside
 * @param hits those of this page, best first
 */
public record Hits(int total, int page, int pages, Map<Level, Integer> byLevel, List<Hit> hits) {
    /**
     * A provision that was found.
     *
     * @param provision what it is
     * @param force its force today
     * @param title its title with the words marked
     * @param clauses how many of its clauses contain one of the words
     * @param snippets the first of those
     */
    public record Hit(Provision provision, Force force, List<Fragment> title, int clauses, List<Snippet> snippets) {}

    /**
     * A clause that contains the words.
     *
     * @param address where it stands
     * @param text a piece of it with the words marked
     */
    public record Snippet(String address, List<Fragment> text) {}
}
