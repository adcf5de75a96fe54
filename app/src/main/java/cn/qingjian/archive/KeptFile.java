package cn.qingjian.archive;

/**
 * One file of a piece that is kept; its bytes are asked for one by one.
 *
 * @param position from 1
 * @param name its name
 * @param type its media type
 * @param size bytes
 * @param sm3 its SM3 digest, 64 hexadecimal digits
 * @param sha256 its SHA-256 digest, the same
 */
public record KeptFile(int position, String name, String type, int size, String sm3, String sha256) {
    private static final int KIBIBYTE = 1024;

    /** Its size as people read it. */
    public String printedSize() {
        return size < KIBIBYTE ? size + " 字节" : "%,d KB".formatted(Math.ceilDiv(size, KIBIBYTE));
    }

    /** Its name in a package, where names may not meet. */
    String packed() {
        return "files/%02d-%s".formatted(position, name);
    }
}
