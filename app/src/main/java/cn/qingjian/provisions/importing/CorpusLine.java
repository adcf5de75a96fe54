package cn.qingjian.provisions.importing;

import cn.qingjian.clauses.Clause;
import cn.qingjian.provisions.Force;
import cn.qingjian.provisions.Level;
import cn.qingjian.provisions.Provision;
import cn.qingjian.provisions.ProvisionText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a law from one line of JSON: {@code id, title, kind, issuer, date, status, region?, articles: [{no, text, ch?}]}.
 */
final class CorpusLine {
    private static final JsonMapper JSON = JsonMapper.shared();

    private CorpusLine() {}

    static Reading read(String place, String line, ImportLimits limits) {
        JsonNode law;
        try {
            law = JSON.readTree(line);
        } catch (JacksonException | StackOverflowError wrong) {
            return new Reading.NotUnderstood(place, "这一行不是完整的 JSON。");
        }
        String title = text(law, "title");
        if (!law.isObject() || title.isBlank()) {
            return new Reading.NotUnderstood(place, "没有标题（title）。");
        }
        List<String> remarks = new ArrayList<>();
        List<Clause> clauses = clauses(law.path("articles"), remarks);
        if (clauses.isEmpty()) {
            return new Reading.NotUnderstood(place, "没有条文（articles）。");
        }
        if (clauses.size() > limits.clauses()) {
            return new Reading.NotUnderstood(place, "超过" + limits.clauses() + "条，不像一件文件。");
        }
        Metadata metadata = new Metadata(fields(law, remarks));
        Provision provision = metadata.provision(title, guess(), place);
        remarks.addAll(metadata.remarks());
        return new Reading.Understood(place, new ProvisionText(provision, clauses), remarks);
    }

    private static Guess guess() {
        return new Guess(Level.NORMATIVE_DOCUMENT, "", "", null, null, null);
    }

    private static Map<String, String> fields(JsonNode law, List<String> remarks) {
        Map<String, String> fields = new HashMap<>();
        fields.put("id", text(law, "id"));
        fields.put("issuer", text(law, "issuer"));
        fields.put("number", text(law, "number"));
        fields.put("region", text(law, "region"));
        fields.put("level", text(law, "kind"));
        fields.put("adopted", text(law, "date"));
        fields.put("effective", text(law, "effective"));
        fields.put("expires", text(law, "expires"));
        fields.put("force", force(text(law, "status"), remarks));
        return fields;
    }

    /** The status words of collections that don't tell 失效 from 废止, and of texts that amend others. */
    private static String force(String status, List<String> remarks) {
        return switch (status) {
            case "", "有效" -> Force.IN_FORCE.label();
            case "已修改" -> Force.AMENDED.label();
            case "已废止或失效", "已废止" -> Force.REPEALED.label();
            case "修改或废止决定" -> {
                remarks.add("这是修改或者废止决定，内容已经并入被修改的文本，按失效登记，不作为“已有规定”");
                yield Force.LAPSED.label();
            }
            default -> status;
        };
    }

    private static List<Clause> clauses(JsonNode articles, List<String> remarks) {
        List<Clause> clauses = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        int position = 0;
        for (JsonNode article : articles) {
            position++;
            String address = text(article, "no").strip();
            String text = text(article, "text").strip();
            if (text.isEmpty() || address.isEmpty()) {
                remarks.add("第" + position + "个条文没有条号或者没有文字，略去");
            } else if (!addresses.add(address)) {
                remarks.add(address + "出现两次，后一个略去");
            } else {
                String chapter = text(article, "ch").strip();
                clauses.add(new Clause(address, text, chapter.isEmpty() ? List.of() : List.of(chapter)));
            }
        }
        return clauses;
    }

    /** A field's words without what a database can't keep. */
    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").replace("\0", "");
    }
}
