package cn.qingjian.reviews;

import cn.qingjian.gate.DemandId;
import java.util.Optional;

/**
 * A matter has been decided and goes back to its room, which follows in the same transaction. What was deferred stays and is not told.
 *
 * @param demand the demand
 * @param verdict the decision
 * @param words the decision as people read it, with its session
 * @param into what takes it in, where it is merged
 * @param by key of the account that closed the session
 */
public record MatterDecided(DemandId demand, Verdict verdict, String words, Optional<DemandId> into, long by) {}
