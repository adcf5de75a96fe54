package cn.qingjian.gate;

import cn.qingjian.clauses.Coverage;
import cn.qingjian.clauses.Match;
import cn.qingjian.provisions.Covered;
import cn.qingjian.provisions.ProvisionLibrary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is already provided for, in the form in which a ruling keeps it. */
@Component
class Library {
    private final ProvisionLibrary provisions;

    Library(ProvisionLibrary provisions) {
        this.provisions = provisions;
    }

    /** What the provisions in force on that day already say of each passage, in their order. */
    List<Provided> provided(List<Passage> says, LocalDate day) {
        List<Covered> covered =
                provisions.covered(says.stream().map(Passage::text).toList(), day);
        List<Provided> provided = new ArrayList<>();
        for (int place = 0; place < says.size(); place++) {
            provided.add(provided(says.get(place), covered.get(place)));
        }
        return provided;
    }

    private static Provided provided(Passage passage, Covered covered) {
        Coverage coverage = covered.coverage();
        return new Provided(
                passage,
                covered.by().stream().map(Library::by).toList(),
                coverage.coveredShare(),
                coverage.boilerplate(),
                coverage.meaning());
    }

    private static Provided.By by(Covered.By by) {
        Match match = by.match();
        return new Provided.By(
                by.provision().id(),
                by.provision().title(),
                match.source().address(),
                match.source().text(),
                match.kind(),
                match.score(),
                match.draftSpans(),
                match.sourceSpans(),
                match.coveredShare(),
                match.differences());
    }
}
