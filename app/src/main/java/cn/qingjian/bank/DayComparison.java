package cn.qingjian.bank;

import cn.qingjian.bank.Difference.Finding;
import cn.qingjian.bank.Difference.Kind;
import cn.qingjian.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the bank's file of a day with our books, line by line; knows nothing of where either comes from. */
final class DayComparison {
    private final Statement file;
    private final Books books;
    private final List<Found> found = new ArrayList<>();
    private Money lateOut = Money.ZERO;
    private Money lateIn = Money.ZERO;

    private DayComparison(Statement file, Books books) {
        this.file = file;
        this.books = books;
    }

    static Result of(Statement file, Books books) {
        return new DayComparison(file, books).compare();
    }

    private Result compare() {
        Set<String> seen = new HashSet<>();
        for (Statement.Line line : file.lines()) {
            if (!seen.add(key(line))) {
                add(Kind.TWICE, line, "一笔", "又一笔 " + told(line), Remedy.NONE);
            } else {
                look(line);
            }
        }
        books.ended().stream()
                .filter(ours -> missing(ours, seen))
                .forEach(ours -> found.add(new Found(
                        new Finding(Kind.MISSING_AT_BANK, ours.number(), "", ours.print(), "文件中没有"),
                        Remedy.NONE,
                        null)));
        return new Result(List.copyOf(found), lateOut, lateIn);
    }

    private void look(Statement.Line line) {
        switch (line.status()) {
            case PAID -> paid(line, books.ours(line.number()));
            case RETURNED -> returned(line, books.ours(line.number()));
            case COLLECTED -> collected(line, books.ours(line.number()));
            case RECEIVED -> received(line, books.ours(line.bankNo()));
        }
    }

    private void paid(Statement.Line line, Optional<Ours> known) {
        if (differs(line, known, Sort.PAYMENT)) {
            return;
        }
        Ours ours = known.orElseThrow();
        if (ours.openAt(books.end())) {
            lateOut = lateOut.plus(line.amount());
        }
        if (ours.state() == State.OPEN) {
            add(Kind.STATUS, line, ours.print(), told(line), Remedy.PAY);
        }
    }

    private void returned(Statement.Line line, Optional<Ours> known) {
        if (differs(line, known, Sort.PAYMENT)) {
            return;
        }
        Ours ours = known.orElseThrow();
        if (ours.state() != State.FAILED || !ours.doneAt().isBefore(books.end())) {
            lateIn = lateIn.plus(line.amount());
        }
        if (ours.state() != State.FAILED) {
            add(Kind.STATUS, line, ours.print(), told(line), Remedy.RETURN);
        }
    }

    private void collected(Statement.Line line, Optional<Ours> known) {
        if (differs(line, known, Sort.COLLECTION)) {
            return;
        }
        Ours ours = known.orElseThrow();
        if (ours.state() == State.OPEN || !ours.doneAt().isBefore(books.end())) {
            lateIn = lateIn.plus(line.amount());
        }
        if (ours.state() != State.DONE) {
            add(Kind.STATUS, line, ours.print(), told(line), ours.state() == State.OPEN ? Remedy.COLLECT : Remedy.NONE);
        }
    }

    private void received(Statement.Line line, Optional<Ours> known) {
        if (known.isEmpty()) {
            lateIn = lateIn.plus(line.amount());
            add(Kind.MISSING_HERE, line, "账上没有", told(line), Remedy.RECEIVE);
        } else if (!differs(line, known, Sort.RECEIPT) && !known.get().doneAt().isBefore(books.end())) {
            lateIn = lateIn.plus(line.amount());
        }
    }

    /** Whether there is nothing of ours beside a line, or of another amount; then nothing is done of its own accord. */
    private boolean differs(Statement.Line line, Optional<Ours> known, Sort sort) {
        if (known.filter(ours -> ours.sort() == sort).isEmpty()) {
            add(Kind.MISSING_HERE, line, "账上没有", told(line), Remedy.NONE);
            return true;
        }
        if (!known.get().amount().equals(line.amount())) {
            add(Kind.AMOUNT, line, known.get().print(), told(line), Remedy.NONE);
            return true;
        }
        return false;
    }

    /** What ended that day by our books and stands in no file; an order that was refused moved nothing. */
    private boolean missing(Ours ours, Set<String> seen) {
        boolean paidThere = has(seen, ours.number() + Statement.Status.PAID);
        return switch (ours.sort()) {
            case PAYMENT ->
                ours.state() == State.FAILED
                        ? paidThere && !has(seen, ours.number() + Statement.Status.RETURNED)
                        : !paidThere;
            case COLLECTION -> ours.state() == State.DONE && !has(seen, ours.number() + Statement.Status.COLLECTED);
            case RECEIPT -> !has(seen, ours.number() + Statement.Status.RECEIVED);
        };
    }

    private boolean has(Set<String> seen, String key) {
        return seen.contains(key) || books.elsewhere().contains(key);
    }

    private void add(Kind kind, Statement.Line line, String ours, String theirs, Remedy remedy) {
        found.add(new Found(new Finding(kind, line.number(), line.bankNo(), ours, theirs), remedy, line));
    }

    /** By what a line is known. */
    static String key(Statement.Line line) {
        return line.number() + line.status();
    }

    private static String told(Statement.Line line) {
        return line.status().label() + " " + line.amount().print() + " 元";
    }

    /** What is certain to be right. */
    enum Remedy {
        /** Nothing: a person must look. */
        NONE,
        /** The bank paid. */
        PAY,
        /** The bank gave it back. */
        RETURN,
        /** The bank collected. */
        COLLECT,
        /** Money came in that we weren't told of. */
        RECEIVE
    }

    /** What ours is. */
    enum Sort {
        PAYMENT,
        COLLECTION,
        RECEIPT
    }

    /** How far ours is. */
    enum State {
        OPEN,
        DONE,
        FAILED
    }

    /**
     * One of ours.
     *
     * @param number our number, the bank's for a receipt
     * @param doneAt when it ended; far ahead as long as it is open
     * @param inTransit whether it was booked and, as far as we knew at the end of the day, not paid
     * @param label its state as people read it
     */
    record Ours(Sort sort, String number, Money amount, State state, Instant doneAt, boolean inTransit, String label) {
        boolean openAt(Instant end) {
            return inTransit || (state == State.OPEN && !doneAt.isBefore(end));
        }

        String print() {
            return label + " " + amount.print() + " 元";
        }
    }

    /**
     * Our books.
     *
     * @param known by number all of ours that the file names
     * @param ended what ended on the day
     * @param elsewhere keys of the lines in files of other days
     * @param end what was written before this moment belongs to the day
     */
    record Books(Map<String, Ours> known, List<Ours> ended, Set<String> elsewhere, Instant end) {
        Optional<Ours> ours(String number) {
            return Optional.ofNullable(known.get(number));
        }
    }

    /** What differs and what to do about it. */
    record Found(Finding finding, Remedy remedy, Statement.@Nullable Line line) {}

    /**
     * What a comparison came to.
     *
     * @param found differences
     * @param lateOut paid by the bank and not known to us at the end of the day
     * @param lateIn in at the bank and not booked at the end of the day
     */
    record Result(List<Found> found, Money lateOut, Money lateIn) {}
}
