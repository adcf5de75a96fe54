package cn.qingjian.standins;

/**
 * An invented person whom the stand-in of the identity platform knows.
 *
 * @param sub the platform's own key of the person
 * @param name the name in full
 * @param documentType code after JGJ/T 320 A.1, such as {@code 01} for an identity card
 * @param documentNumber number of that document
 * @param level level of assurance at which the person was verified, 1 to 4
 * @param note what the person is like, for those who try the demonstration
 */
public record DemoCitizen(
        String sub, String name, String documentType, String documentNumber, int level, String note) {}
