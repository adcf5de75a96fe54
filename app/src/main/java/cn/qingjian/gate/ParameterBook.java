package cn.qingjian.gate;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.store.ParameterStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dated limits (限度参数). The office or the legal section proposes a value from a day on, a leader who is another person
 * agrees, and it is in force from its day; the past is never changed.
 */
@Service
public class ParameterBook {
    private final ParameterStore store;
    private final Audit audit;
    private final Clock clock;

    ParameterBook(ParameterStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The limits in force on a day for a unit: where several scopes set one, the strictest. */
    public Parameters on(LocalDate day, long unit) {
        return on(day).apply(unit);
    }

    /** The limits in force on a day for each unit, read once; for those who ask for many units. */
    public LongFunction<Parameters> on(LocalDate day) {
        Map<String, Sheet> sheets = sheets().stream()
                .collect(Collectors.toUnmodifiableMap(sheet -> sheet.entry().key(), Function.identity()));
        return unit -> key -> Optional.ofNullable(sheets.get(key))
                .flatMap(sheet -> sheet.on(day, unit))
                .map(Value::limit);
    }

    /** All limits with all their values, by key. */
    public List<Sheet> sheets() {
        Map<String, List<Value>> byKey = new HashMap<>();
        store.values()
                .forEach(value -> byKey.computeIfAbsent(value.key(), key -> new ArrayList<>())
                        .add(value));
        return store.entries().stream()
                .map(entry -> new Sheet(entry, byKey.getOrDefault(entry.key(), List.of())))
                .toList();
    }

    /** One limit with its values. */
    public Optional<Sheet> sheet(String key) {
        return sheets().stream()
                .filter(sheet -> sheet.entry().key().equals(key))
                .findFirst();
    }

    /**
     * Proposes a value. Errors: {@code from} before today; {@code value} looser than a wider scope's; {@code basis} or
     * {@code reason} missing.
     */
    @Transactional
    public FieldErrors propose(Proposal proposal, Account by) {
        var errors = new FieldErrors();
        Optional<Sheet> sheet = sheet(proposal.key());
        errors.require(sheet.isPresent(), "key", "没有这个参数。")
                .require(by.is(Role.OFFICE, Role.LEGAL), "value", "由办公室或政策法规岗提出。")
                .require(!proposal.from().isBefore(LocalDate.now(clock)), "from", "起始日期不能早于今天，已经发生的事项不改变依据。")
                .require(proposal.to().map(to -> !to.isBefore(proposal.from())).orElse(true), "to", "截止日期不能早于起始日期。")
                .require(!proposal.basis().document().isBlank(), "document", "请写明依据的文件。")
                .require(!proposal.reason().isBlank(), "reason", "请写明为什么调整。");
        sheet.ifPresent(found -> found.wider(proposal)
                .filter(limit -> proposal.value().isEmpty()
                        || found.entry()
                                .sense()
                                .looser(proposal.value().get(), limit.value().orElseThrow()))
                .ifPresent(limit -> errors.add(
                        "value",
                        "%s的限度是%s%s，本级只能更严，不能放宽或者取消。"
                                .formatted(
                                        limit.scope().label(),
                                        limit.value().orElseThrow().toPlainString(),
                                        found.entry().measure()))));
        if (errors.isEmpty()) {
            long id = store.propose(proposal, by.id(), clock.instant());
            audit.record(by.login(), "提出参数", proposal.key(), "建议 %d，自%s起".formatted(id, proposal.from()));
        }
        return errors;
    }

    /** Agrees to a proposed value or refuses it; errors stand under {@code decision}. */
    @Transactional
    public FieldErrors decide(long id, boolean accept, Account approver) {
        var errors = new FieldErrors();
        Optional<Value> value =
                store.values().stream().filter(one -> one.id() == id).findFirst();
        errors.require(
                        value.map(one -> one.consent() == Value.Consent.WAITING).orElse(false),
                        "decision",
                        "这项建议不存在或者已经决定。")
                .require(approver.is(Role.LEADER), "decision", "由班子领导决定。")
                .require(
                        value.flatMap(Value::proposedBy)
                                .map(by -> by != approver.id())
                                .orElse(true),
                        "decision",
                        "提出人不能决定自己的建议。")
                .require(
                        !accept
                                || value.map(one -> !one.from().isBefore(LocalDate.now(clock)))
                                        .orElse(true),
                        "decision",
                        "建议的起始日期已过，请重新提出。");
        if (errors.isEmpty()) {
            store.consent(id, accept, approver.id(), clock.instant());
            audit.record(
                    approver.login(),
                    accept ? "同意参数" : "不同意参数",
                    value.orElseThrow().key(),
                    "建议 " + id);
        }
        return errors;
    }

    /** How far a value reaches. */
    public enum Scope {
        /** 国家规定. */
        NATIONAL("国家规定"),
        /** 本地做法. */
        CITY("本地做法"),
        /** 本单位. */
        UNIT("本单位");

        private final String label;

        Scope(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }

    /** Which way is stricter. */
    public enum Sense {
        /** A lower value is stricter. */
        AT_MOST,
        /** A higher value is stricter. */
        AT_LEAST,
        /** 1 is stricter than 0. */
        FLAG;

        boolean looser(BigDecimal one, BigDecimal other) {
            return this == AT_MOST ? one.compareTo(other) > 0 : one.compareTo(other) < 0;
        }

        Value stricter(Value one, Value other) {
            return looser(one.value().orElseThrow(), other.value().orElseThrow()) ? other : one;
        }
    }

    /**
     * What may be limited.
     *
     * @param key stable key
     * @param label what it limits
     * @param measure unit of the value
     * @param sense which way is stricter
     * @param code its number in the sheet of rules
     * @param note what a reader should know
     */
    public record Entry(String key, String label, String measure, Sense sense, String code, String note) {}

    /**
     * A value from a day on.
     *
     * @param id key
     * @param key what it limits
     * @param scope how far it reaches
     * @param unit the one department that it binds; empty for all
     * @param value the limit; empty switches it off
     * @param from first day
     * @param to last day; empty for open
     * @param basis what it rests on
     * @param reason why it was set
     * @param proposedBy key of the account; empty where it came with the system
     * @param proposedAt when
     * @param consent whether it was agreed to
     */
    public record Value(
            long id,
            String key,
            Scope scope,
            Optional<Long> unit,
            Optional<BigDecimal> value,
            LocalDate from,
            Optional<LocalDate> to,
            LegalBasis basis,
            String reason,
            Optional<Long> proposedBy,
            Instant proposedAt,
            Consent consent) {
        /** Whether a proposed value was agreed to. */
        public enum Consent {
            /** It came with the system. */
            NOT_NEEDED,
            /** It waits for a leader. */
            WAITING,
            /** Agreed. */
            GIVEN,
            /** Not agreed. */
            REFUSED
        }

        /** Whether it binds on that day: agreed to, verified, not switched off, and within its dates. */
        public boolean inForce(LocalDate day) {
            return (consent == Consent.NOT_NEEDED || consent == Consent.GIVEN)
                    && basis.mark() != LegalBasis.Mark.UNVERIFIED
                    && value.isPresent()
                    && !day.isBefore(from)
                    && to.map(end -> !day.isAfter(end)).orElse(true);
        }

        Parameters.Limit limit() {
            return new Parameters.Limit(key, value.orElseThrow(), basis, from, to.orElse(null));
        }
    }

    /**
     * A value that somebody proposes.
     *
     * @param key what it limits
     * @param scope how far it reaches
     * @param unit the one department that it binds; empty for all
     * @param value the limit; empty switches it off
     * @param from first day
     * @param to last day; empty for open
     * @param basis what it rests on
     * @param reason why
     */
    public record Proposal(
            String key,
            Scope scope,
            Optional<Long> unit,
            Optional<BigDecimal> value,
            LocalDate from,
            Optional<LocalDate> to,
            LegalBasis basis,
            String reason) {}

    /**
     * One limit with all its values.
     *
     * @param entry what it limits
     * @param values oldest first
     */
    public record Sheet(Entry entry, List<Value> values) {
        public Sheet {
            values = List.copyOf(values);
        }

        /** The value in force for a unit on a day, the strictest where several are. */
        Optional<Value> on(LocalDate day, long unit) {
            return values.stream()
                    .filter(value -> value.inForce(day)
                            && value.unit().map(own -> own == unit).orElse(true))
                    .reduce(entry.sense()::stricter);
        }

        /** The value in force for the whole agency on a day, the strictest where several are. */
        public Optional<Value> on(LocalDate day) {
            return values.stream()
                    .filter(value -> value.unit().isEmpty() && value.inForce(day))
                    .reduce(entry.sense()::stricter);
        }

        /** A value as people read it: with its unit, a flag as 是 or 否, a switched-off limit as 停用. */
        public String print(Value value) {
            if (value.value().isEmpty()) {
                return "停用";
            }
            BigDecimal number = value.value().get();
            return entry.measure().equals("是否")
                    ? number.signum() == 0 ? "否" : "是"
                    : number.stripTrailingZeros().toPlainString() + entry.measure();
        }

        /** Whether nobody has verified its source yet (待核). */
        public boolean unverified() {
            return values.stream().anyMatch(value -> value.basis().mark() == LegalBasis.Mark.UNVERIFIED);
        }

        /** The strictest value of a wider scope in force on the proposal's first day. */
        Optional<Value> wider(Proposal proposal) {
            return values.stream()
                    .filter(value -> value.scope().compareTo(proposal.scope()) < 0
                            || (value.scope() == proposal.scope()
                                    && value.unit().isEmpty()
                                    && proposal.unit().isPresent()))
                    .filter(value -> value.inForce(proposal.from()))
                    .reduce(entry.sense()::stricter);
        }
    }
}
