package cn.qingjian.archive;

/**
 * One element of metadata.
 *
 * @param standard the standard that names it, or {@link #OWN}
 * @param name its name there
 * @param value what it says; without control characters
 */
public record Element(String standard, String name, String value) {
    /** What no standard that we have read names: whence it came, and what was done with it. */
    public static final String OWN = "本系统";

    public Element {
        if (standard.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an element needs its standard and its name");
        }
        value = value.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ").strip();
    }

    /** An element of our own. */
    public static Element own(String name, String value) {
        return new Element(OWN, name, value);
    }
}
