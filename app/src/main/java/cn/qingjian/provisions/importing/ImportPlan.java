package cn.qingjian.provisions.importing;

import cn.qingjian.provisions.Provision;
import cn.qingjian.provisions.ProvisionText;
import cn.qingjian.provisions.importing.Reading.NotUnderstood;
import cn.qingjian.provisions.importing.Reading.Understood;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do to the library. It depends on what is imported and what is there, never on the order; planning
 * again after writing finds nothing left to do.
 *
 * @param items one for each piece, in its place
 */
public record ImportPlan(List<Item> items) {
    public ImportPlan {
        items = List.copyOf(items);
    }

    /** What becomes of a piece. */
    public enum Outcome {
        /** Comes into the library. */
        NEW("新增"),
        /** Replaces what the library has. */
        CHANGED("更新"),
        /** The library has exactly this. */
        SAME("无变化"),
        /** The library, or another piece of the same import, has a later text. */
        OLDER("有更新的文本"),
        /** Could not be understood. */
        NOT_UNDERSTOOD("未识别");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }

        /** Whether it changes the library. */
        public boolean writes() {
            return this == NEW || this == CHANGED;
        }
    }

    /**
     * What the library has of a provision.
     *
     * @param hash fingerprint of what was imported
     * @param adopted when that text was adopted, null where unknown
     */
    public record Known(String hash, @Nullable LocalDate adopted) {}

    /**
     * A piece and what becomes of it.
     *
     * @param reading the piece
     * @param outcome what becomes of it
     * @param remark why, or what had to be guessed; empty for nothing to say
     */
    public record Item(Reading reading, Outcome outcome, String remark) {}

    /** Plans an import into a library that has what is known. */
    public static ImportPlan of(List<Reading> readings, Map<String, Known> known) {
        Map<String, List<Understood>> byId = readings.stream()
                .filter(Understood.class::isInstance)
                .map(Understood.class::cast)
                .collect(Collectors.groupingBy(one -> one.text().provision().id()));
        Map<String, Understood> chosen = new HashMap<>();
        byId.forEach((id, same) -> chosen.put(id, latest(same)));
        return new ImportPlan(
                readings.stream().map(reading -> item(reading, chosen, known)).toList());
    }

    /** Of several texts of one provision the latest; of equal dates any rule will do that doesn't ask for the order. */
    private static Understood latest(List<Understood> same) {
        return same.stream()
                .max(Comparator.comparing(
                                (Understood one) -> one.text().provision().adopted(),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(one -> one.text().hash())
                        .thenComparing(Understood::place, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** The chosen piece is that very one: another may say the same word for word. */
    @SuppressWarnings("ReferenceEquality")
    private static Item item(Reading reading, Map<String, Understood> chosen, Map<String, Known> known) {
        return switch (reading) {
            case NotUnderstood not -> new Item(not, Outcome.NOT_UNDERSTOOD, not.why());
            case Understood one -> {
                String id = one.text().provision().id();
                Understood best = chosen.getOrDefault(id, one);
                yield best == one
                        ? item(one, known.get(id))
                        : new Item(one, twin(one, best), "与“" + best.place() + "”是同一件，取用那一份");
            }
        };
    }

    private static Outcome twin(Understood one, Understood best) {
        return one.text().hash().equals(best.text().hash()) ? Outcome.SAME : Outcome.OLDER;
    }

    private static Item item(Understood one, @Nullable Known known) {
        String remark = String.join("；", one.remarks());
        if (known == null) {
            return new Item(one, Outcome.NEW, remark);
        }
        if (known.hash().equals(one.text().hash())) {
            return new Item(one, Outcome.SAME, "");
        }
        LocalDate adopted = one.text().provision().adopted();
        boolean older = known.adopted() != null && (adopted == null || adopted.isBefore(known.adopted()));
        return older
                ? new Item(one, Outcome.OLDER, "库中已有" + known.adopted() + "的文本，没有用这一份替换")
                : new Item(one, Outcome.CHANGED, remark);
    }

    /** What has to be written. */
    public List<ProvisionText> writes() {
        return items.stream()
                .filter(item -> item.outcome().writes())
                .map(item -> ((Understood) item.reading()).text())
                .toList();
    }

    /** What the library knows after a provision was written. */
    public static Known known(ProvisionText text) {
        Provision provision = text.provision();
        return new Known(text.hash(), provision.adopted());
    }
}
