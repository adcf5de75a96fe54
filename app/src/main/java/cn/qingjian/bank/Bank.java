package cn.qingjian.bank;

import cn.qingjian.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The bank that keeps the fund. It carries out a number once, however often it is sent; what it didn't answer, or answered in a
 * form that can't be right, is {@link Answer.Unknown}: never a yes and never a no.
 */
public interface Bank {
    /**
     * Orders a payment.
     *
     * @param number our number of the order
     * @param payee number of the receiving account
     * @param purpose what the receiver reads
     */
    Answer pay(String number, String payee, Money amount, String purpose);

    /**
     * Orders a collection from an account whose holder agreed to it.
     *
     * @param number our number of the order
     * @param payer number of the paying account
     */
    Answer collect(String number, String payer, Money amount, String purpose);

    /**
     * Asks what became of an order.
     *
     * @param amount what we ordered; an answer that names another is {@link Answer.Unknown}
     */
    Answer query(String number, Money amount);

    /** The end-of-day file; empty where it can't be had or can't be right. */
    Optional<Statement> statement(LocalDate day);

    /**
     * Asks whose account it is: account, name and document must belong together.
     *
     * @param account number of the account
     * @param name as the holder's document has it
     * @param document number of that document
     * @return what the bank said; a {@link NoAnswerException} where it didn't, or said what can't be right: never a “no”
     */
    Holder holder(String account, String name, String document);

    /** Whose account it is. */
    enum Holder {
        /** That person's. */
        THIS_PERSON,
        /** Somebody else's. */
        ANOTHER,
        /** There is no account of that number. */
        NO_ACCOUNT
    }

    /** What the bank says of one order. */
    sealed interface Answer {
        /** Carried out: paid, or collected. */
        record Paid(String bankNo) implements Answer {}

        /** Taken, not carried out yet. */
        record Accepted(String bankNo) implements Answer {}

        /** It will not be carried out. */
        record Refused(String bankNo, String reason) implements Answer {}

        /** It was paid, and the money came back. */
        record Returned(String bankNo, String reason) implements Answer {}

        /** The bank never got that number; only an answer to a query. */
        record NotKnown() implements Answer {}

        /** No answer, or none that can be right. */
        record Unknown(String why) implements Answer {}
    }
}
