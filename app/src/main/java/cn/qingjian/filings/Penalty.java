package cn.qingjian.filings;

import cn.qingjian.filings.store.BanStore;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.PolicySheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the law shuts somebody out of who got money by a false commitment (条例 2026 第四十一条): neither withdrawing nor borrowing,
 * for so many years from the day on which the money came back. The years are dated parameters; the regulation before
 * 2026-09-20 knew no such ban.
 */
final class Penalty {
    private Penalty() {}

    /**
     * The bans.
     *
     * @param sheet the parameters of the day of acceptance, under whose law it was done
     * @param since the day on which the money came back; the last day of the ban is the same day of the year in which it ends
     */
    static List<BanStore.Ban> bans(Item.Effect effect, PolicySheet sheet, long citizen, long filing, LocalDate since) {
        return parameter(effect)
                .flatMap(sheet::number)
                .map(years -> since.plusYears(years.longValueExact()))
                .map(until -> List.of(
                        ban(citizen, "WITHDRAWAL", since, until, filing), ban(citizen, "LOAN", since, until, filing)))
                .orElse(List.of());
    }

    /** Whoever got a withdrawal by fraud is banned for fewer years than whoever got a loan. */
    private static Optional<String> parameter(Item.Effect effect) {
        if (effect.pays()) {
            return Optional.of("骗提禁期年数");
        }
        return effect.code().startsWith("loan-") ? Optional.of("骗贷禁期年数") : Optional.empty();
    }

    private static BanStore.Ban ban(long citizen, String kind, LocalDate since, LocalDate until, long filing) {
        return new BanStore.Ban(citizen, kind, since, Optional.of(until), "住房公积金管理条例第四十一条", filing, Optional.empty());
    }
}
