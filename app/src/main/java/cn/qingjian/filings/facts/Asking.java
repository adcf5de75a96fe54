package cn.qingjian.filings.facts;

import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.IdentityPaper;
import cn.qingjian.kernel.CreditCode;
import java.util.Optional;

/**
 * Who files, before the ledger is looked at: all that other departments need to know of him. In the clear, so only as long as a
 * request lasts.
 *
 * @param citizen who is signed in
 * @param paper name and number
 * @param code of the employer for which he acts; empty for himself
 */
public record Asking(Citizen citizen, IdentityPaper paper, Optional<CreditCode> code) {
    @Override
    public String toString() {
        return paper.toString();
    }
}
