package cn.qingjian.serviceitems.reading;

import cn.qingjian.serviceitems.Fault;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.table.DmnFile;
import cn.qingjian.serviceitems.table.DmnReader;
import cn.qingjian.serviceitems.table.Reference;
import cn.qingjian.serviceitems.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of an item, read together and checked against one another; every fault is told at once. */
public final class ItemFolder {
    private static final Set<String> VERDICTS = Set.of("批准", "不予批准", "转人工", "补正");
    /** Facts that need no asking: they come with every case. */
    private static final Set<String> ALWAYS = Set.of("申请", "政策", "受理", "办件", "申请人", "事项", "数据", "承诺", "测算");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final Map<String, String> files;
    private final FactCatalogue catalogue;
    private final Set<String> policies;
    private final List<Fault> faults = new ArrayList<>();

    private ItemFolder(Map<String, String> files, FactCatalogue catalogue, Set<String> policies) {
        this.files = files;
        this.catalogue = catalogue;
        this.policies = policies;
    }

    /**
     * Reads an item.
     *
     * @param folder the folder's name, which must be the item's code; empty where there is none, as with an upload
     * @param files content by file name
     * @param policies names of the dated parameters
     */
    public static Reading read(
            String folder, Map<String, String> files, FactCatalogue catalogue, Set<String> policies) {
        return new ItemFolder(files, catalogue, policies).read(folder);
    }

    private Reading read(String folder) {
        for (String name : List.of(ItemVersion.ITEM, ItemVersion.TABLE, ItemVersion.GUIDE)) {
            if (files.getOrDefault(name, "").isBlank()) {
                faults.add(new Fault(name, 0, "", "没有这个文件，或者是空的。"));
            }
        }
        files.keySet().stream()
                .filter(name -> !Set.of(ItemVersion.ITEM, ItemVersion.TABLE, ItemVersion.GUIDE)
                        .contains(name))
                .forEach(name -> faults.add(new Fault(name, 0, "", "事项里没有这种文件。")));
        Optional<Item> item = text(ItemVersion.ITEM).flatMap(text -> ItemReader.read(text, faults));
        Optional<DmnFile> table =
                text(ItemVersion.TABLE).flatMap(text -> DmnReader.read(ItemVersion.TABLE, text, faults));
        item.ifPresent(one -> ItemRules.check(one, this::inItem));
        item.ifPresent(one -> code(one, folder));
        item.ifPresent(this::references);
        table.ifPresent(this::rows);
        if (item.isPresent() && table.isPresent()) {
            names(item.get(), table.get());
        }
        return faults.isEmpty() && item.isPresent() && table.isPresent()
                ? new Reading(Optional.of(version(item.get(), table.get())), List.of())
                : new Reading(Optional.empty(), faults);
    }

    private ItemVersion version(Item item, DmnFile table) {
        return new ItemVersion(
                item,
                table,
                files.getOrDefault(ItemVersion.GUIDE, ""),
                new TreeMap<>(files),
                ItemVersion.digest(files));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(files.get(name)).filter(text -> !text.isBlank());
    }

    private void inItem(String field, String message) {
        faults.add(new Fault(ItemVersion.ITEM, 0, field, message));
    }

    private void inTable(String field, String message) {
        faults.add(new Fault(ItemVersion.TABLE, 0, field, message));
    }

    private void code(Item item, String folder) {
        if (!item.code().matches("[A-Z][0-9A-Z]{1,11}")) {
            inItem("编码", "应是一个大写字母加数字，例如 B08。");
        }
        if (!folder.isEmpty() && !folder.equals(item.code())) {
            inItem("编码", "与文件夹的名字“" + folder + "”不一致。");
        }
    }

    /** Facts, commitments and materials of the declarations must name one another rightly. */
    private void references(Item item) {
        Set<String> known = new java.util.HashSet<>();
        for (Item.FactNeed need : item.facts()) {
            known.add(need.code());
            if (catalogue.fact(need.code()).isEmpty()) {
                inItem("数据", "目录里没有“" + need.code() + "”这项数据。");
            }
        }
        for (Item.Commitment commitment : item.commitments()) {
            if (!known.contains(commitment.fact())) {
                inItem("承诺", "“" + commitment.name() + "”所依据的数据“" + commitment.fact() + "”不在数据清单里。");
            }
            catalogue
                    .fact(commitment.fact())
                    .ifPresent(fact -> commitment.assumed().keySet().stream()
                            .filter(field -> !fact.has(field))
                            .forEach(field -> inItem("承诺", "“" + commitment.fact() + "”没有“" + field + "”这一项。")));
        }
        for (Item.Material material : item.materials()) {
            boolean fine = switch (material.way()) {
                case OWN_DATA, SHARING -> known.contains(material.by()) || ALWAYS.contains(material.by());
                case COMMITMENT ->
                    item.commitments().stream().anyMatch(one -> one.code().equals(material.by()));
                case LICENCE -> !material.by().isEmpty();
                case UPLOAD -> true;
            };
            if (!fine) {
                inItem("材料", "“" + material.name() + "”由“" + material.by() + "”代替，但没有声明它。");
            }
        }
    }

    /** Each row must say one of the four verdicts; a refusal gives its reason and article. */
    private void rows(DmnFile file) {
        List<Table.Row> rows = file.table().rows();
        for (int i = 0; i < rows.size(); i++) {
            Table.Row row = rows.get(i);
            String place = "第" + (i + 1) + "行";
            if (!VERDICTS.contains(row.output("结论"))) {
                inTable(place, "结论只能是批准、不予批准、转人工或补正，现在是“" + row.output("结论") + "”。");
            }
            if (row.output("理由").isBlank()) {
                inTable(place, "没有写理由。");
            }
            if (row.output("结论").equals("不予批准") && row.notes().values().stream().allMatch(String::isBlank)) {
                inTable(place, "不予批准的须注明条款。");
            }
        }
    }

    /** Every {@code 事实.字段} in the table must exist, and be looked up by the item. */
    private void names(Item item, DmnFile file) {
        Set<String> needed = new java.util.HashSet<>(ALWAYS);
        item.facts().forEach(need -> needed.add(need.code()));
        for (String input : file.inputs()) {
            if (!needed.contains(input)) {
                inTable(input, "表里用到“" + input + "”，item.yaml 的数据清单里没有它。");
            }
        }
        for (String expression : file.expressions()) {
            for (Reference named : Reference.in(QUOTED.matcher(expression).replaceAll("\"\""))) {
                if (file.inputs().contains(named.fact()) && !has(item, named.fact(), named.field())) {
                    inTable(named.fact() + "." + named.field(), "没有这项数据，可能写错了字。");
                }
            }
        }
    }

    private boolean has(Item item, String fact, String field) {
        return switch (fact) {
            case "政策" -> policies.contains(field);
            case "申请" ->
                item.questions().stream().anyMatch(question -> question.id().equals(field));
            case "数据", "事项", "承诺", "测算" -> true;
            default -> catalogue.fact(fact).map(known -> known.has(field)).orElse(false);
        };
    }

    /**
     * What came of reading.
     *
     * @param version the item; empty where anything is wrong
     * @param faults what is wrong, everything at once
     */
    public record Reading(Optional<ItemVersion> version, List<Fault> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }
    }
}
