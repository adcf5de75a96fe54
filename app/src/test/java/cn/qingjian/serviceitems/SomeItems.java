package cn.qingjian.serviceitems;

import cn.qingjian.serviceitems.reading.FactCatalogue;
import cn.qingjian.serviceitems.reading.ItemFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped items and parameters without a database, and cases that fit them. */
public final class SomeItems {
    /** The last day of the old regulation. */
    public static final LocalDate OLD = LocalDate.of(2026, 9, 19);
    /** The first day of the new one. */
    public static final LocalDate NEW = LocalDate.of(2026, 9, 20);

    private static final Pattern PARAMETER =
            Pattern.compile("\\('([a-z_0-9]+)', '([^']+)', '([^']*)', '(NUMBER|FLAG|TEXT)'");
    private static final Pattern VALUE = Pattern.compile(
            "\\('([a-z_0-9]+)', (null|'[^']*'), '(\\d{4}-\\d\\d-\\d\\d)', (null|'\\d{4}-\\d\\d-\\d\\d')");
    private static final SortedMap<String, ItemVersion> ITEMS = read();

    private SomeItems() {}

    /** All shipped items by code. */
    public static SortedMap<String, ItemVersion> all() {
        return ITEMS;
    }

    /** One shipped item. */
    public static ItemVersion item(String code) {
        return java.util.Objects.requireNonNull(ITEMS.get(code), code);
    }

    /** The files of a shipped item, to be changed by a test. */
    public static Map<String, String> files(String code) {
        return new TreeMap<>(item(code).files());
    }

    /** A decider without Spring. */
    public static Decider decider() {
        return new Decider(new ReadyTables());
    }

    /** Names of the parameters as the migration declares them. */
    public static java.util.Set<String> policyNames() {
        return policies(LocalDate.of(2026, 11, 1)).names();
    }

    /** The parameters in force on a day, as the migration declares them. */
    public static PolicySheet policies(LocalDate day) {
        String sql = text("db/migration/serviceitems/V2__Policy_parameters.sql")
                + text("db/migration/serviceitems/V3__Channel_limits_hours_risk.sql")
                + text("db/migration/serviceitems/V4__Review_above.sql");
        Map<String, String> names = new HashMap<>();
        Map<String, String> kinds = new HashMap<>();
        var parameter = PARAMETER.matcher(sql);
        while (parameter.find()) {
            names.put(parameter.group(1), parameter.group(2));
            kinds.put(parameter.group(1), parameter.group(4));
        }
        Map<String, Object> values = new HashMap<>();
        var value = VALUE.matcher(sql);
        while (value.find()) {
            boolean from = !day.isBefore(LocalDate.parse(value.group(3)));
            boolean to = value.group(4).equals("null")
                    || !day.isAfter(LocalDate.parse(value.group(4).replace("'", "")));
            if (from && to && !value.group(2).equals("null")) {
                values.put(
                        names.get(value.group(1)),
                        typed(
                                kinds.getOrDefault(value.group(1), "TEXT"),
                                value.group(2).replace("'", "")));
            }
        }
        return new PolicySheet(day, values, new java.util.HashSet<>(names.values()));
    }

    private static Object typed(String kind, String value) {
        return switch (kind) {
            case "NUMBER" -> new BigDecimal(value);
            case "FLAG" -> value.equals("是");
            default -> value;
        };
    }

    private static SortedMap<String, ItemVersion> read() {
        try {
            Map<String, Map<String, String>> folders = new TreeMap<>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:items/*/*")) {
                String[] path = resource.getURL().getPath().split("/");
                if (!path[path.length - 2].equals("common")) {
                    folders.computeIfAbsent(path[path.length - 2], code -> new TreeMap<>())
                            .put(path[path.length - 1], resource.getContentAsString(StandardCharsets.UTF_8));
                }
            }
            SortedMap<String, ItemVersion> items = new TreeMap<>();
            List<Fault> faults = new ArrayList<>();
            folders.forEach((code, files) -> {
                var reading = ItemFolder.read(code, files, FactCatalogue.SHIPPED, policyNames());
                reading.version().ifPresent(version -> items.put(code, version));
                reading.faults()
                        .forEach(fault -> faults.add(
                                new Fault(code + "/" + fault.file(), fault.line(), fault.field(), fault.message())));
            });
            if (!faults.isEmpty()) {
                throw new AssertionError(
                        String.join("\n", faults.stream().map(Fault::text).toList()));
            }
            return items;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The facts of somebody whom nothing stands against, for a case accepted that day; a test changes what it looks at. */
    public static SomeCase somebody(LocalDate day) {
        return new SomeCase(day);
    }

    /** Facts under construction. */
    public static final class SomeCase {
        private final Map<String, Map<String, @Nullable Object>> facts = new HashMap<>();

        SomeCase(LocalDate day) {
            facts.put("政策", policies(day).fact());
            with("受理.日期", day).with("受理.时刻", yuan("10"));
            with("申请人.身份等级", 3)
                    .with("申请人.本人银行卡", true)
                    .with("申请人.年龄", 30)
                    .with("申请人.已达退休年龄", false)
                    .with("申请人.距退休月数", 360);
            with("办件.在途冲突", false)
                    .with("办件.骗提禁期", false)
                    .with("办件.骗贷禁期", false)
                    .with("办件.承诺失信", false)
                    .with("办件.本渠道今日已提", yuan("0"))
                    .with("办件.本渠道今日件数", 0)
                    .with("办件.风险分", 0);
            with("账户.状态", "正常")
                    .with("账户.冻结", false)
                    .with("账户.余额", yuan("30000.00"))
                    .with("账户.利息", yuan("12.34"))
                    .with("账户.连续缴存月数", 24)
                    .with("账户.缴存基数", yuan("8000"))
                    .with("账户.封存满月数", 0);
            with("提取记录.距上次租房提取月数", 999)
                    .with("提取记录.距上次还贷提取月数", 999)
                    .with("提取记录.本房已提", yuan("0"))
                    .with("提取记录.本年物业费已提", yuan("0"));
            with("公积金贷款.有贷款", false).with("公积金贷款.余额", yuan("0")).with("公积金贷款.委托扣划", false);
            with("单位.已登记", true).with("单位.状态", "正常").with("单位.本年度已调整", false);
            with("清单.行数", 3)
                    .with("清单.有效行数", 3)
                    .with("清单.错误行数", 0)
                    .with("清单.合计", yuan("3600"))
                    .with("清单.到账金额", yuan("3600"));
            hit("身份核验", "一致", true).with("身份核验.在世", true);
            hit("户籍", "未成年子女数", 0);
            hit("婚姻", "状态", "未婚");
            hit("住房", "本市套数", 0);
            hit("信用", "司法冻结", false).with("信用.严重失信", false);
            hit("就业", "在职", false);
            hit("异地缴存", "异地在缴", false);
            hit("企业登记", "状态", "存续");
            miss("养老待遇");
        }

        /** Sets a field. */
        public SomeCase with(String name, @Nullable Object value) {
            String[] path = name.split("\\.");
            facts.computeIfAbsent(path[0], fact -> new HashMap<>()).put(path[1], value);
            return this;
        }

        /** A fact that was answered. */
        public SomeCase hit(String fact, String field, @Nullable Object value) {
            facts.put(fact, new HashMap<>(Map.of("结果", "HIT")));
            return with(fact + "." + field, value);
        }

        /** A fact of which the source knows nothing. */
        public SomeCase miss(String fact) {
            return result(fact, "MISS");
        }

        /** A fact with that result and no fields. */
        public SomeCase result(String fact, String result) {
            facts.put(fact, new HashMap<>(Map.of("结果", result)));
            return this;
        }

        /** Without a fact at all. */
        public SomeCase without(String fact) {
            facts.remove(fact);
            return this;
        }

        /** The facts. */
        public Map<String, Map<String, @Nullable Object>> facts() {
            return facts;
        }
    }

    /** Yuan. */
    public static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
