package cn.qingjian.inspections;

import java.util.List;
import java.util.Optional;

/**
 * How an inspection goes about it, as its plan says: type, manners, how often in a year, and how its inspectors were trained before
 * (《政府督查工作条例》第十二、十四、十五条).
 *
 * @param type its type; empty where the plan says none
 * @param manners its manners, in the order of the article
 * @param times how many times a year the matter is inspected in all; empty where the plan doesn't say
 * @param training when the inspectors were trained, and in what; empty where the plan doesn't say
 */
public record Conduct(Optional<InspectionType> type, List<Manner> manners, Optional<Integer> times, String training) {
    /** Of a plan that says nothing of it, such as one kept before the plan had to. */
    public static final Conduct UNSAID = new Conduct(Optional.empty(), List.of(), Optional.empty(), "");

    public Conduct {
        manners = List.copyOf(manners);
    }
}
