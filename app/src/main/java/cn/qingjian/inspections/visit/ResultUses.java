package cn.qingjian.inspections.visit;

import cn.qingjian.audit.Audit;
import cn.qingjian.inspections.store.ResultUseStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 结果运用: praise, criticism or a proposal to call to account, proposed by those who inspected and approved by a leader (DC-11). */
@Service
public class ResultUses {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 2000;

    private final ResultUseStore store;
    private final Audit audit;

    ResultUses(ResultUseStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** What is made of the conclusions of an inspection, oldest first. */
    public List<ResultUse> of(long inspection) {
        return store.of(inspection);
    }

    /** One of them. */
    public Optional<ResultUse> find(long id) {
        return store.find(id);
    }

    /** Those that wait for this person's approval. */
    public List<ResultUse> waiting(Account person) {
        return person.is(Role.LEADER)
                ? store.waiting().stream()
                        .filter(one -> one.proposer() != person.id())
                        .toList()
                : List.of();
    }

    /** Whether anything may be made of a conclusion: not while an objection waits, nor once one was upheld. */
    public static boolean usable(Conclusion conclusion) {
        return !conclusion.undecided() && !conclusion.upheld().orElse(false);
    }

    /** Proposes what to make of a conclusion. Errors: {@code sort}, {@code text}, {@code state}. */
    @Transactional
    public FieldErrors propose(Conclusion conclusion, String sort, String text, Account by) {
        Optional<ResultUse.Sort> chosen = ResultUse.Sort.of(sort);
        store.lock(conclusion.id());
        FieldErrors errors = open(conclusion)
                .require(conclusion.unit() != by.unit().id(), "state", "检查人员不检查本单位。")
                .require(chosen.isPresent(), "sort", "请选择怎样运用。")
                .require(
                        text.strip().length() >= SHORTEST && text.length() <= LONGEST,
                        "text",
                        "请写明内容和理由，%d到%d个字。".formatted(SHORTEST, LONGEST))
                .require(
                        store.of(conclusion.inspection()).stream()
                                .noneMatch(one -> one.conclusion() == conclusion.id()
                                        && one.waiting()
                                        && Optional.of(one.sort()).equals(chosen)),
                        "sort",
                        "已经提出，正等批准。");
        if (errors.isEmpty()) {
            store.add(conclusion.id(), chosen.orElseThrow(), text.strip(), by.id());
            audit.record(
                    by.login(),
                    "提出结果运用",
                    "结论 " + conclusion.id(),
                    chosen.orElseThrow().label());
        }
        return errors;
    }

    /** Approves it or not; never the one who proposed it. Errors: {@code words} where a no has no reason, {@code state}. */
    @Transactional
    public FieldErrors decide(ResultUse use, Conclusion conclusion, boolean approved, String words, Account by) {
        FieldErrors errors = approved ? open(conclusion) : new FieldErrors();
        errors.require(by.is(Role.LEADER), "state", "由班子领导批准。")
                .require(use.proposer() != by.id(), "state", "提出的人不能自己批准。")
                .require(approved || !words.isBlank(), "words", "不批准的请写明理由。")
                .require(words.length() <= LONGEST, "words", "不超过%d个字。".formatted(LONGEST));
        if (errors.isEmpty()) {
            errors.require(store.decide(use, approved, words.strip(), by.id()), "state", "已经有人定过。");
        }
        if (errors.isEmpty()) {
            audit.record(
                    by.login(),
                    approved ? "批准结果运用" : "不批准结果运用",
                    "结论 " + use.conclusion(),
                    use.sort().label());
        }
        return errors;
    }

    private static FieldErrors open(Conclusion conclusion) {
        return new FieldErrors()
                .require(!conclusion.undecided(), "state", "异议还没有复核，结果先不运用。")
                .require(!conclusion.upheld().orElse(false), "state", "异议成立，这个结论不能运用。");
    }
}
