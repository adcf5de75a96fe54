package cn.qingjian.ledger;

/** A balance doesn't reach, or the state of an account forbids the movement; nothing was posted. */
public class RefusedPostingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedPostingException(Voucher voucher) {
        super("the ledger refuses " + voucher.businessNo()
                + ": a balance doesn't reach or an account may not be moved");
    }
}
