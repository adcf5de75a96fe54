package cn.qingjian.documents.terminal;

import cn.qingjian.clauses.UnreadableFileException;
import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.documents.DocumentKind;
import cn.qingjian.documents.draft.AddresseeBook;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftInput;
import cn.qingjian.documents.draft.Reading;
import cn.qingjian.documents.web.ReportView;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Gate;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import cn.qingjian.terminal.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./qj check FILE… [--json]}: exit code 0 may go on, 1 needs a written reason, 2 may not go on or can't be read. */
@Component
class CheckCommand implements Command {
    private static final int REFUSED = 2;

    private final Gate gate;
    private final People people;
    private final Clock clock;
    private final JsonMapper json;

    CheckCommand(Gate gate, People people, Clock clock, JsonMapper json) {
        this.gate = gate;
        this.people = people;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        List<String> files =
                arguments.stream().filter(one -> !one.equals("--json")).toList();
        if (files.isEmpty() || files.stream().anyMatch(one -> one.startsWith("--"))) {
            out.println("用法：./qj check 文稿… [--json]");
            return REFUSED;
        }
        boolean asJson = arguments.contains("--json");
        return files.stream()
                .mapToInt(file -> check(Path.of(file), asJson, out))
                .max()
                .orElse(REFUSED);
    }

    private int check(Path file, boolean asJson, PrintStream out) {
        try {
            String name = file.getFileName().toString();
            DraftInput input = Reading.file(name, Files.readAllBytes(file), null);
            DocumentDraft draft = demand(input);
            ReportView report = ReportView.of(gate.check(draft));
            out.println(
                    asJson ? json.writeValueAsString(json(name, report)) : TerminalReport.of(draft.title(), report));
            return switch (report.tone()) {
                case "ok" -> 0;
                case "ask" -> 1;
                default -> REFUSED;
            };
        } catch (UnreadableFileException refused) {
            out.println(file + "：" + refused.getMessage());
        } catch (IOException missing) {
            out.println(file + "：打不开，请检查路径和权限。");
        }
        return REFUSED;
    }

    private DocumentDraft demand(DraftInput input) {
        List<Unit> units = people.units();
        Draft.Words words = input.read(new AddresseeBook(units), new FieldErrors());
        long unit = units.stream()
                .filter(one -> one.kind() == Unit.Kind.DEPARTMENT)
                .map(Unit::id)
                .findFirst()
                .orElse(0L);
        return new DocumentDraft(
                new DemandId(DocumentKind.CODE, 0),
                words.title(),
                words.genre(),
                words.lengthClass(),
                words.form(),
                words.purpose(),
                words.addressees(),
                words.body(),
                unit,
                words.planItem(),
                false,
                LocalDate.now(clock));
    }

    private static Map<String, Object> json(String name, ReportView report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", name);
        object.put("verdict", report.verdict());
        object.put("sentence", report.sentence());
        object.put("minutes", report.burden().minutes());
        object.put("burden", report.burden().how());
        object.put("coverage", report.coverage());
        object.put("meaning", report.meaning());
        List<Map<String, Object>> findings = new ArrayList<>();
        for (ReportView.FindingView one : report.findings()) {
            Map<String, Object> finding = new LinkedHashMap<>();
            finding.put("finding", one.label());
            finding.put("rule", one.rule());
            finding.put("code", one.code());
            finding.put("basis", one.basis());
            finding.put("message", one.message());
            finding.put("evidence", one.evidence());
            finding.put("wayOut", one.wayOut().label());
            findings.add(finding);
        }
        object.put("findings", findings);
        object.put("clauses", report.clauses());
        return object;
    }
}
