package cn.qingjian.filings.facts;

import cn.qingjian.filings.store.HistoryStore;
import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.AccountStatus;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Withdrawals;
import cn.qingjian.serviceitems.ItemBook;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.Policy;
import cn.qingjian.serviceitems.RetirementAge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the centre's own books say, by the names of the catalogue of facts. */
@Configuration(proxyBeanMethods = false)
class OwnFacts {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final HistoryStore.Kinds KINDS =
            new HistoryStore.Kinds(List.of("B08", "B09"), List.of("B06", "B07"), List.of("B13"), List.of("B05"));
    private static final BigDecimal NEVER = BigDecimal.valueOf(999);

    @Bean
    OwnFact accountFact(Withdrawals withdrawals) {
        return fact(
                "账户",
                filed -> filed.applicant()
                        .holder()
                        .map(holder -> account(
                                holder.account(),
                                withdrawals.earned(holder.account(), filed.accepted()),
                                holder.ratios(),
                                filed.accepted()))
                        .orElseGet(OwnFacts::noAccount));
    }

    private static Map<String, @Nullable Object> noAccount() {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("状态", "未开户");
        fields.put("余额", BigDecimal.ZERO);
        fields.put("冻结", false);
        return fields;
    }

    private static Map<String, @Nullable Object> account(
            Account account, Money interest, Optional<Account.Ratios> ratios, LocalDate day) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("状态", account.status().closed() ? "销户" : account.status().label());
        fields.put("余额", account.balance().yuan());
        fields.put("利息", interest.yuan());
        fields.put("冻结", account.status() == AccountStatus.FROZEN);
        fields.put("开户日期", account.openedOn());
        fields.put("缴至年月", account.paidThrough().map(YearMonth::toString).orElse(null));
        fields.put("连续缴存月数", BigDecimal.valueOf(account.monthsPaid()));
        fields.put("封存日期", account.sealedOn().orElse(null));
        fields.put(
                "封存满月数",
                BigDecimal.valueOf(account.sealedOn()
                        .map(since -> ChronoUnit.MONTHS.between(since, day))
                        .orElse(0L)));
        fields.put("月缴存额", account.monthly().yuan());
        fields.put("缴存基数", account.base().yuan());
        fields.put("单位缴存比例", ratios.map(paid -> ratio(paid.employer())).orElse(null));
        fields.put("个人缴存比例", ratios.map(paid -> ratio(paid.person())).orElse(null));
        return fields;
    }

    private static BigDecimal ratio(int tenThousandths) {
        return BigDecimal.valueOf(tenThousandths).divide(TEN_THOUSAND);
    }

    @Bean
    OwnFact withdrawalsFact(HistoryStore history) {
        return together("提取记录", all -> {
            List<HistoryStore.Withdrawn> before = history.withdrawn(
                    all.stream()
                            .map(filed -> new HistoryStore.Since(
                                    filed.citizen(), filed.accepted().with(TemporalAdjusters.firstDayOfYear())))
                            .toList(),
                    KINDS);
            return each(all, before, OwnFacts::withdrawn);
        });
    }

    private static Map<String, @Nullable Object> withdrawn(Filed filed, HistoryStore.Withdrawn before) {
        LocalDate day = filed.accepted();
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("上次租房提取日期", before.lastRent().orElse(null));
        fields.put("距上次租房提取月数", months(before.lastRent(), day));
        fields.put("本年物业费已提", before.feesThisYear().yuan());
        fields.put("本房已提", before.forHome().yuan());
        fields.put("距上次还贷提取月数", months(before.lastRepayment(), day));
        return fields;
    }

    private static BigDecimal months(Optional<LocalDate> since, LocalDate day) {
        return since.map(before -> BigDecimal.valueOf(ChronoUnit.MONTHS.between(before, day)))
                .orElse(NEVER);
    }

    @Bean
    OwnFact employerFact(Employers employers) {
        return fact("单位", filed -> {
            Applicant applicant = filed.applicant();
            LocalDate day = filed.accepted();
            Map<String, @Nullable Object> fields = new HashMap<>();
            fields.put("已登记", applicant.employer().isPresent());
            applicant.employer().ifPresent(employer -> {
                fields.put("状态", employer.status().label());
                fields.put(
                        "欠缴月数",
                        BigDecimal.valueOf(employer.paidThrough()
                                .map(last -> Math.max(
                                        0, last.until(YearMonth.from(day).minusMonths(1), ChronoUnit.MONTHS)))
                                .orElse(0L)));
                fields.put("正常人数", BigDecimal.valueOf(employers.count(employer, AccountStatus.NORMAL)));
                fields.put("本年度已调整", employers.adjusted(employer, day));
            });
            return fields;
        });
    }

    @Bean
    OwnFact personFact() {
        return fact("申请人", filed -> {
            Applicant applicant = filed.applicant();
            Map<String, @Nullable Object> fields = new HashMap<>();
            fields.put("身份等级", BigDecimal.valueOf(applicant.citizen().level()));
            fields.put("证件类型", applicant.paper().type().label());
            fields.put("本人银行卡", applicant.card().isPresent());
            applicant.paper().citizenId().ifPresent(id -> born(fields, id, filed.accepted()));
            return fields;
        });
    }

    private static void born(Map<String, @Nullable Object> fields, CitizenId id, LocalDate day) {
        fields.put("出生日期", id.birth());
        fields.put("性别", id.female() ? "女" : "男");
        fields.put("年龄", BigDecimal.valueOf(ChronoUnit.YEARS.between(id.birth(), day)));
        // which of the two ages of women holds is known only to the pension office: the later one is safe
        RetirementAge age = id.female() ? RetirementAge.WOMAN_55 : RetirementAge.MAN;
        fields.put("已达退休年龄", age.reached(id.birth(), day));
        fields.put("距退休月数", BigDecimal.valueOf(age.monthsLeft(id.birth(), day)));
    }

    @Bean
    OwnFact casesFact(HistoryStore history, Risk risk, ItemBook book) {
        return together("办件", all -> {
            List<HistoryStore.Cases> cases = history.cases(
                    all.stream()
                            .map(filed -> new HistoryStore.Beside(
                                    filed.citizen(),
                                    filed.filing(),
                                    filed.accepted(),
                                    withdrawing(book, filed.accepted())))
                            .toList(),
                    "网上大厅");
            return each(all, cases, (filed, found) -> cases(found, risk.score(found, filed.accepted())));
        });
    }

    private static Map<String, @Nullable Object> cases(HistoryStore.Cases cases, BigDecimal risk) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("在途冲突", cases.inFlight());
        fields.put("骗提禁期", cases.bans().contains("WITHDRAWAL"));
        fields.put("骗贷禁期", cases.bans().contains("LOAN"));
        fields.put("承诺失信", cases.bans().contains("COMMITMENT"));
        fields.put("本渠道今日已提", cases.paid().yuan());
        fields.put("本渠道今日件数", BigDecimal.valueOf(cases.today()));
        fields.put("风险分", risk);
        return fields;
    }

    /** The items that pay out of an account: only these count against the limit of a day. */
    private static List<String> withdrawing(ItemBook book, LocalDate day) {
        return book.inForce(day).stream()
                .filter(version -> version.item().effect().pays())
                .map(ItemVersion::code)
                .toList();
    }

    @Bean
    OwnFact policyFact(Policy policy) {
        return fact("政策", filed -> policy.on(filed.accepted()).fact());
    }

    @Bean
    OwnFact acceptedFact(Clock clock) {
        return fact("受理", filed -> {
            Map<String, @Nullable Object> fields = new HashMap<>();
            fields.put("日期", filed.accepted());
            fields.put("时刻", hours(LocalTime.now(clock)));
            return fields;
        });
    }

    /** A time of day in hours, so that a table can compare it: half past eight is 8.5. */
    static BigDecimal hours(LocalTime time) {
        return BigDecimal.valueOf(time.toSecondOfDay())
                .divide(BigDecimal.valueOf(Duration.ofHours(1).toSeconds()), 2, RoundingMode.DOWN);
    }

    /** What is known of each case by itself. */
    private static OwnFact fact(String name, Function<Filed, Map<String, @Nullable Object>> fields) {
        return together(name, all -> all.stream().map(fields).toList());
    }

    private static OwnFact together(String name, Function<List<Filed>, List<Map<String, @Nullable Object>>> fields) {
        return new OwnFact() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Map<String, @Nullable Object>> of(List<Filed> all) {
                return fields.apply(all);
            }
        };
    }

    /** The fields of each case, from what a look at all of them has found. */
    private static <F> List<Map<String, @Nullable Object>> each(
            List<Filed> all, List<F> found, BiFunction<Filed, F, Map<String, @Nullable Object>> fields) {
        return IntStream.range(0, all.size())
                .mapToObj(n -> fields.apply(all.get(n), found.get(n)))
                .toList();
    }
}
