package cn.qingjian.privacy;

/** A sealed value doesn't open: it was changed, moved to another place, or sealed with another key. */
public class UnsealableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsealableException(String place) {
        super("can't open what is sealed at " + place);
    }

    UnsealableException(String place, Throwable cause) {
        super("can't open what is sealed at " + place, cause);
    }
}
