package cn.qingjian.identity.demo;

import cn.qingjian.standins.DemoCitizen;
import cn.qingjian.standins.Personas;
import java.util.List;
import java.util.stream.Stream;

/** The invented people of the public, the same whom the stand-ins of the departments know, and the employers that they represent. */
public final class DemoPeople {
    private static final int VERIFIED = 3;
    private static final String IDENTITY_CARD = "01";

    /** One with a foreign passport: no department can be asked about her. */
    private static final DemoCitizen FOREIGNER =
            new DemoCitizen("anna-larsen", "Anna Larsen", "03", "K81204467", VERIFIED, "在本市工作的外国人，用护照登录");

    private DemoPeople() {}

    /**
     * An invented employer.
     *
     * @param code its unified social credit code
     * @param name its name
     * @param representative the legal representative
     */
    public record Employer(String code, String name, DemoCitizen representative) {}

    /** The people, in the order in which the stand-in offers them. */
    public static List<DemoCitizen> citizens() {
        return Stream.concat(Personas.all().stream().map(DemoPeople::citizen), Stream.of(FOREIGNER))
                .toList();
    }

    /** The employers. */
    public static List<Employer> employers() {
        return Personas.employers().stream()
                .map(employer -> new Employer(
                        employer.code(), employer.name(), citizen(Personas.named(employer.representative()))))
                .toList();
    }

    private static DemoCitizen citizen(Personas.Persona persona) {
        return new DemoCitizen(
                persona.key(), persona.name(), IDENTITY_CARD, persona.idNumber(), VERIFIED, persona.note());
    }
}
