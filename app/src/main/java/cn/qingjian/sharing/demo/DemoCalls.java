package cn.qingjian.sharing.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.kernel.CitizenId;
import cn.qingjian.sharing.Consent;
import cn.qingjian.sharing.Consents;
import cn.qingjian.sharing.Obstructions;
import cn.qingjian.sharing.Question;
import cn.qingjian.sharing.Questions;
import cn.qingjian.sharing.Sharing;
import cn.qingjian.sharing.Subject;
import cn.qingjian.standins.Mischief;
import cn.qingjian.standins.Personas;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions about the invented people, with a department that fails now and then, so that the page of 堵点 shows something. */
@Component
@ConditionalOnBooleanProperty("qingjian.demo")
class DemoCalls implements DemoData {
    private static final String PURPOSE = "数据共享演示";
    private static final int MONTH = 30;
    private static final int PEOPLE = 6;

    private final Questions questions;
    private final Consents consents;
    private final Sharing sharing;
    private final Obstructions obstructions;
    private final DemoEndpoints departments;

    DemoCalls(
            Questions questions,
            Consents consents,
            Sharing sharing,
            Obstructions obstructions,
            DemoEndpoints departments) {
        this.questions = questions;
        this.consents = consents;
        this.sharing = sharing;
        this.obstructions = obstructions;
        this.departments = departments;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String what() {
        return "数据共享的示例查询";
    }

    @Override
    @Transactional
    public void fill() {
        if (obstructions.of(MONTH).stream().anyMatch(source -> source.counts().calls() > 0)) {
            return;
        }
        departments.standIn().misbehave("/social", Mischief.DOWN, 2);
        departments.standIn().misbehave("/housing", Mischief.LOST, 1);
        for (Personas.Persona persona : Personas.all().subList(0, PEOPLE)) {
            ask(persona);
        }
        departments.standIn().behave();
    }

    private void ask(Personas.Persona persona) {
        var person = new Subject.Citizen(CitizenId.parse(persona.idNumber()).orElseThrow(), persona.name());
        List<Question<?>> asked = questions.all().stream()
                .filter(question -> question.about(person).isPresent())
                .toList();
        String version = consents.text(PURPOSE, asked).version();
        Consent consent = consents.give(person, PURPOSE, asked, version).orElseThrow();
        sharing.askAll(asked, person, consent, "演示-" + persona.key());
    }
}
