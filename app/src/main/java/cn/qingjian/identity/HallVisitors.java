package cn.qingjian.identity;

import cn.qingjian.people.PublicPerson;
import cn.qingjian.people.Visitor;
import cn.qingjian.people.Visitors;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a person of the public is at this moment; the mandate is looked up each time, since it may end in mid-session. */
@Component
class HallVisitors implements Visitors {
    private final Mandates mandates;

    HallVisitors(Mandates mandates) {
        this.mandates = mandates;
    }

    @Override
    public Set<Visitor> of(PublicPerson person) {
        if (!(person instanceof Citizen citizen)) {
            return Set.of();
        }
        return mandates.current(citizen).isPresent() ? Set.of(Visitor.CITIZEN, Visitor.AGENT) : Set.of(Visitor.CITIZEN);
    }
}
