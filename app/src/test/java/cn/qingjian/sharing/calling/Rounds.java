package cn.qingjian.sharing.calling;

import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.sharing.Answer;
import cn.qingjian.sharing.Question;
import cn.qingjian.sharing.Source;
import cn.qingjian.sharing.Subject;
import cn.qingjian.standins.Personas;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tests ask with: settings, subjects, questions of their own, and rounds over endpoints of their own. */
public final class Rounds {
    static final Source CIVIL = new Source("civil", "民政");

    private Rounds() {}

    /** The settings as they ship, but for the overall limit. */
    public static SharingSettings settings(Duration overall) {
        return new SharingSettings(
                overall,
                "test-centre",
                new SharingSettings.Breaker(20, 10, 50, Duration.ofSeconds(15), 3),
                Map.of(),
                Map.of());
    }

    /** A round over those endpoints, with breakers of its own. */
    public static Round over(Endpoints endpoints, Duration overall, Clock clock) {
        SharingSettings settings = settings(overall);
        return new Round(new Departments(new Breakers(settings, clock), settings, clock), endpoints, settings, clock);
    }

    /** Asks once and closes its connections: left idle in hundreds, a server closes others' in the middle of a call. */
    public static List<Called> once(Endpoints endpoints, Duration overall, Clock clock, List<Outgoing> calls) {
        SharingSettings settings = settings(overall);
        var departments = new Departments(new Breakers(settings, clock), settings, clock);
        var round = new Round(departments, endpoints, settings, clock);
        try {
            return round.run(calls);
        } finally {
            round.destroy();
            departments.destroy();
        }
    }

    /** One of the invented people. */
    public static Subject.Citizen persona(String key) {
        Personas.Persona persona = Personas.named(key);
        return new Subject.Citizen(CitizenId.parse(persona.idNumber()).orElseThrow(), persona.name());
    }

    /** A question that is read into that record. */
    public static <A extends Answer> Question<A> question(String code, Class<A> type, Source... sources) {
        var sheet = new Question.Sheet(
                code,
                code,
                List.of(sources),
                "测试用途",
                new LegalBasis("测试规定", "第一条", LegalBasis.Mark.OWN),
                Optional.empty(),
                Duration.ofDays(1));
        return new Question<>() {
            @Override
            public Sheet sheet() {
                return sheet;
            }

            @Override
            public Class<A> answer() {
                return type;
            }
        };
    }

    /** A question about 周远 on its way to 民政. */
    static Outgoing outgoing(Question<?> question) {
        return new Outgoing(question, CIVIL, "0123456789abcdef", persona("zhou-yuan"));
    }
}
