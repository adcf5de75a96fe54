package cn.qingjian.filings.web;

import cn.qingjian.filings.Filing;
import cn.qingjian.people.Account;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** What an officer's page shows of a case, for tests elsewhere. */
@Component
public class CaseLines {
    private final CaseViews views;

    CaseLines(CaseViews views) {
        this.views = views;
    }

    /** The answers as that officer sees them. */
    public Collection<String> answers(Filing filing, Account officer) {
        return views.view(filing, officer).answers().values();
    }
}
