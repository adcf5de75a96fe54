package cn.qingjian.bank;

import java.time.LocalDate;

/** For what money is collected; a room that collects declares such a bean, and books the money when it is there. */
public interface CollectionKind {
    /** Its code, never changed: it stands in the table. */
    String code();

    /** Its Chinese name. */
    String label();

    /**
     * Books the money, in the transaction that ends the order: called once.
     *
     * @param receiptNo business number for the ledger, made of the bank's number
     */
    void collected(Collection collection, String receiptNo, LocalDate day);

    /** The bank could not collect; nothing was booked. */
    default void refused(Collection collection, String reason) {}
}
