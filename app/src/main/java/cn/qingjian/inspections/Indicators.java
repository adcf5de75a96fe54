package cn.qingjian.inspections;

import java.util.List;

/** Which indicators of the comprehensive assessments tell units apart, for those who count them. */
public interface Indicators {
    /**
     * An indicator of a year's scheme in its newest version, with a figure of two units at least.
     *
     * @param year the year assessed
     * @param scheme key of the scheme
     * @param place its place in the scheme, from 0
     * @param label what it is called
     * @param flat whether it no longer tells units apart
     */
    record Told(int year, long scheme, int place, String label, boolean flat) {}

    /** All of them, newest year first. Reckons every scheme: slow, for the night. */
    List<Told> told();
}
