package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.Question;
import java.util.List;

/** The questions that come with the house, without Spring. */
public final class AllQuestions {
    private AllQuestions() {}

    /** All of them. */
    public static List<Question<?>> list() {
        return List.of(
                new IdentityQuestion(),
                new HouseholdQuestion(),
                new DeathQuestion(),
                new MarriageQuestion(),
                new HomesQuestion(),
                new TitleQuestion(),
                new ContractQuestion(),
                new PublicRentQuestion(),
                new PensionQuestion(),
                new EmploymentQuestion(),
                new CompanyQuestion(),
                new MortgageQuestion(),
                new CreditQuestion(),
                new ElsewhereQuestion());
    }
}
