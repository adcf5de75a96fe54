package cn.qingjian.reviews;

import cn.qingjian.gate.DemandId;
import java.util.List;

/**
 * What a room puts up for review: a draft, or the plan of a meeting.
 *
 * @param demand its key; its text form is also the path of its page
 * @param version grows as its words change; a decision is on one version
 * @param classes keys of the parameters that say by date whether its classes are reviewed, the weightiest first
 * @param title what it is called
 * @param unit key of the department that answers for it
 * @param author key of the account that began it
 */
public record Matter(DemandId demand, int version, List<String> classes, String title, long unit, long author) {
    public Matter {
        classes = List.copyOf(classes);
    }
}
