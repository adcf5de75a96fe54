package cn.qingjian.gate;

/** A rule made a demand heavier: our own mistake, never the drafter's. */
public final class BurdenAddedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BurdenAddedException(String what, Burden asked, Burden granted) {
        super("%s: asked %d minutes, granted %d".formatted(what, asked.minutes(), granted.minutes()));
    }
}
