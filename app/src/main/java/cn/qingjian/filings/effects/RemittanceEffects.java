package cn.qingjian.filings.effects;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.Remittance;
import cn.qingjian.ledger.RemittanceLine;
import cn.qingjian.ledger.Remittances;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 汇缴 and 补缴 (A06, A07): an employer's money goes into the accounts that its list names (条例第十九条、第二十条). */
@Configuration(proxyBeanMethods = false)
class RemittanceEffects {
    private static final int MOST_MONTHS = 240;

    @Bean
    ListEffect remitEffect(AttachedLists lists, Remittances remittances) {
        return new Remitting(
                lists,
                remittances,
                "remit",
                Business.REMITTANCE,
                list -> list.month("月份").map(List::of).orElse(List.of()));
    }

    @Bean
    ListEffect backPayEffect(AttachedLists lists, Remittances remittances) {
        return new Remitting(
                lists, remittances, "back-pay", Business.BACK_PAYMENT, RemittanceEffects::monthsToMakeGood);
    }

    /** As many months as were answered, from the first one on; none where that is no whole number of months. */
    private static List<YearMonth> monthsToMakeGood(ListCase list) {
        int many = list.number("补缴月数")
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(MOST_MONTHS)) <= 0)
                .map(BigDecimal::intValueExact)
                .orElse(0);
        return list.month("起始月份")
                .map(first -> Stream.iterate(first, month -> month.plusMonths(1))
                        .limit(Math.max(0, many))
                        .toList())
                .orElse(List.of());
    }

    private static final class Remitting implements ListEffect {
        private final AttachedLists lists;
        private final Remittances remittances;
        private final String code;
        private final Business kind;
        private final Function<ListCase, List<YearMonth>> months;

        Remitting(
                AttachedLists lists,
                Remittances remittances,
                String code,
                Business kind,
                Function<ListCase, List<YearMonth>> months) {
            this.lists = lists;
            this.remittances = remittances;
            this.code = code;
            this.kind = kind;
            this.months = months;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public List<String> headings() {
            return List.of("个人账号", "单位缴存额", "个人缴存额");
        }

        @Override
        public ListReport report(ListCase list) {
            List<YearMonth> wanted = months.apply(list);
            if (wanted.isEmpty()) {
                return ListReport.wrong("请先回答是哪个月、补几个月（整数），再上传清单。");
            }
            int lines = 0;
            int good = 0;
            Money sum = Money.ZERO;
            List<ListReport.Line> refused = new ArrayList<>();
            for (YearMonth month : wanted) {
                var check = remittances.check(
                        list.employer().id(), month, kind, list.fileName(), list.content(), list.day());
                if (!check.errors().isEmpty()) {
                    return ListReport.wrong(String.join(
                            "", check.errors().all().values().iterator().next()));
                }
                lines += check.lines();
                good += check.good();
                sum = sum.plus(check.goodSum());
                check.refused().forEach(line -> refused.add(refused(line, month, wanted.size() > 1)));
            }
            return new ListReport(lines, good, 0, sum, remittances.unclaimed(list.employer()), refused, "");
        }

        private static ListReport.Line refused(RemittanceLine line, YearMonth month, boolean several) {
            return new ListReport.Line(
                    line.line(),
                    line.accountNo(),
                    (several ? month + " " : "") + line.problem().orElse(""));
        }

        @Override
        public Done apply(Grant grant) {
            ListCase list = lists.of(grant);
            Optional<Long> entry = Optional.empty();
            int people = 0;
            boolean finished = true;
            for (YearMonth month : months.apply(list)) {
                Remittance taken = remittances
                        .carryOut(
                                list.employer().id(),
                                month,
                                kind,
                                list.fileName(),
                                list.content(),
                                grant.day(),
                                grant.actor())
                        .filter(one -> one.state() != Remittance.State.WAITING && one.refused() == 0)
                        .orElseThrow(() -> new CannotApplyException("清单或到账金额在办理中发生了变动"));
                finished &= taken.state() == Remittance.State.DONE;
                people = taken.good();
                entry = entry.or(() -> remittances.lines(taken.id(), false, 0, 1).stream()
                        .findFirst()
                        .flatMap(RemittanceLine::entry));
            }
            return new Done(
                    entry,
                    Optional.empty(),
                    finished ? "%d 人的缴存已记入个人账户".formatted(people) : "正在逐批记入 %d 人的个人账户".formatted(people));
        }
    }
}
