package cn.qingjian.standins;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the departments say of those who are in no list: drawn from a hash of the identity number, so that the same person
 * is answered alike every time and by every process.
 */
final class InventedAnswers {
    private static final LocalDate BEGIN = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 3_600;
    private static final int HUNDRED = 100;
    private static final int PENSION_AGE = 60;
    private static final int THIS_YEAR = 2026;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final Map<String, Function<Draw, Map<String, @Nullable Object>>> QUESTIONS = Map.ofEntries(
            Map.entry("identity", draw -> fields("matches", true, "alive", true)),
            Map.entry("household", draw -> fields("place", "青禾市临江区", "minorChildren", draw.below(3))),
            Map.entry("death", draw -> fields("dead", false, "date", null)),
            Map.entry("marriage", InventedAnswers::marriage),
            Map.entry("homes", draw -> fields("owned", draw.percent(55) ? 1 : draw.percent(10) ? 2 : 0)),
            Map.entry("title", InventedAnswers::title),
            Map.entry("contract", InventedAnswers::contract),
            Map.entry("publicrent", InventedAnswers::publicRent),
            Map.entry("pension", InventedAnswers::pension),
            Map.entry("employment", draw -> fields("employed", !draw.retired() && draw.percent(90))),
            Map.entry("mortgage", InventedAnswers::mortgage),
            Map.entry("credit", draw -> fields("dishonest", draw.percent(1), "frozen", draw.percent(1))),
            Map.entry("elsewhere", draw -> fields("paying", draw.percent(3))),
            Map.entry("company", InventedAnswers::company));

    private InventedAnswers() {}

    /**
     * The answer to a question about people in no list.
     *
     * @param question its code
     * @param numbers identity numbers of all who are asked about together, or the code of an employer
     */
    static Map<String, @Nullable Object> of(String question, List<String> numbers) {
        Function<Draw, Map<String, @Nullable Object>> answer = QUESTIONS.get(question);
        if (answer == null) {
            throw new IllegalArgumentException("no such question: " + question);
        }
        return answer.apply(new Draw(question, numbers));
    }

    private static Map<String, @Nullable Object> marriage(Draw draw) {
        if (draw.percent(35)) {
            return fields("state", "未婚", "spouse", null, "registered", null);
        }
        boolean married = draw.percent(88);
        return fields(
                "state", married ? "已婚" : "离异", "spouse", married ? draw.spouse() : null, "registered", draw.day());
    }

    private static Map<String, @Nullable Object> title(Draw draw) {
        boolean owned = draw.percent(60);
        return fields(
                "owned", owned,
                "use", owned ? "住宅" : null,
                "area", owned ? BigDecimal.valueOf(60 + draw.below(90)) : null,
                "registered", owned ? draw.day() : null,
                "place", owned ? "青禾市临江区示例路" + (1 + draw.below(200)) + "号" : null,
                "mortgaged", owned && draw.percent(50));
    }

    private static Map<String, @Nullable Object> contract(Draw draw) {
        boolean signed = draw.percent(10);
        return fields(
                "signed", signed,
                "price", signed ? BigDecimal.valueOf(600_000 + 1_000L * draw.below(1_500)) : null,
                "paid", signed ? BigDecimal.valueOf(180_000 + 1_000L * draw.below(200)) : null,
                "date", signed ? draw.day() : null,
                "use", signed ? "住宅" : null,
                "local", signed ? draw.percent(90) : null);
    }

    private static Map<String, @Nullable Object> publicRent(Draw draw) {
        boolean renting = draw.percent(4);
        return fields(
                "renting", renting,
                "monthly", renting ? BigDecimal.valueOf(680) : null,
                "notWithdrawn", renting ? BigDecimal.valueOf(680L * draw.below(12)) : null);
    }

    private static Map<String, @Nullable Object> pension(Draw draw) {
        return draw.retired()
                ? fields("paid", true, "since", draw.birthday(PENSION_AGE), "category", "正常退休")
                : fields("paid", false, "since", null, "category", null);
    }

    private static Map<String, @Nullable Object> mortgage(Draw draw) {
        boolean borrowed = draw.percent(30);
        return fields(
                "borrowed", borrowed,
                "state", borrowed ? (draw.percent(97) ? "正常" : "逾期") : null,
                "repaidInTwelveMonths", borrowed ? BigDecimal.valueOf(24_000 + 100L * draw.below(400)) : null,
                "repaidNotWithdrawn", borrowed ? BigDecimal.valueOf(100L * draw.below(240)) : null,
                "contract", borrowed ? "QH-" + (100_000 + draw.below(900_000)) : null,
                "thirdHome", borrowed && draw.percent(1));
    }

    private static Map<String, @Nullable Object> company(Draw draw) {
        return fields(
                "state", draw.percent(95) ? "存续" : "注销", "representative", "某**", "founded", draw.day(), "name", "");
    }

    private static Map<String, @Nullable Object> fields(@Nullable Object... pairs) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return fields;
    }

    /** Chance that hangs on the numbers and the question alone. */
    private static final class Draw {
        private final SplittableRandom random;
        private final String number;

        /** Asked together, a family has one answer whoever asks. */
        Draw(String question, List<String> numbers) {
            number = numbers.getFirst();
            random = new SplittableRandom(
                    seed(question + numbers.stream().sorted().collect(Collectors.joining(","))));
        }

        int below(int bound) {
            return random.nextInt(bound);
        }

        boolean percent(int share) {
            return random.nextInt(HUNDRED) < share;
        }

        String day() {
            return BEGIN.plusDays(random.nextInt(DAYS)).toString();
        }

        boolean retired() {
            return birthYear() <= THIS_YEAR - PENSION_AGE - 1;
        }

        String birthday(int age) {
            return LocalDate.of(birthYear() + age, Integer.parseInt(number.substring(10, 12)), 1)
                    .toString();
        }

        /** A number of the same region and year, of the other sex. */
        String spouse() {
            int sex = number.charAt(16) - '0';
            String body = number.substring(0, 10) + "0615" + "9" + random.nextInt(10) + (sex % 2 == 0 ? 7 : 8);
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += (body.charAt(i) - '0') * WEIGHTS[i];
            }
            return body + "10X98765432".charAt(sum % 11);
        }

        private int birthYear() {
            return Integer.parseInt(number.substring(6, 10));
        }

        private static long seed(String text) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return java.nio.ByteBuffer.wrap(hash).getLong();
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
