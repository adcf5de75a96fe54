package cn.qingjian.seals;

import java.time.Instant;

/** What came of looking at a file that is said to be sealed. */
public sealed interface Verdict {
    /** Whether it is ours, and as it was then. */
    default boolean isGenuine() {
        return this instanceof Genuine;
    }

    /**
     * Sealed by us, and not changed since.
     *
     * @param by whose seal it is, as the certificate has it
     * @param issuer who issued the certificate
     * @param at when, as the one who sealed it says; no authority vouches for that time
     */
    record Genuine(String by, String issuer, Instant at) implements Verdict {}

    /** Not to be trusted. */
    record Refused(Reason reason) implements Verdict {}

    /** Why a file isn't to be trusted. */
    enum Reason {
        /** Nothing was chosen, or the file has no bytes. */
        EMPTY("没有收到文件，请选择一份 .pdf 或 .ofd 文件。"),
        /** Neither of the two kinds. */
        WRONG_TYPE("这不是 .pdf 或 .ofd 文件。请上传收到的原件，不要转成图片或者别的格式。"),
        /** More than is looked at. */
        TOO_LARGE("文件超过 10 MB，没有核对。"),
        /** Nobody sealed it in a way that we know. */
        NO_SEAL("这份文件上没有电子印章。打印、扫描、转换格式都会去掉印章，请找对方要原件。"),
        /** Sealed with our certificate and not as it was then. */
        CHANGED("这份文件盖章以后被改过，不要相信。"),
        /** Sealed by somebody else. */
        STRANGER("盖在上面的不是本中心的电子印章，不要相信。");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** What people are told. */
        public String words() {
            return words;
        }
    }
}
