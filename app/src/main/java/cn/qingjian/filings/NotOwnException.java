package cn.qingjian.filings;

/** Under that key there is no filing of this person. */
public final class NotOwnException extends IllegalArgumentException {
    NotOwnException() {
        super("not this person's filing");
    }
}
