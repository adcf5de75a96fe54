package cn.qingjian.documents;

import static cn.qingjian.gate.Rule.Question.GENUINE;
import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import cn.qingjian.gate.Sentences;
import cn.qingjian.people.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** To whom a document may go, and in which 文种; what rests on memory of the source alone only advises. */
final class AddresseeRules {
    private static final Pattern ASKING = Pattern.compile("恳请|敬请批|请予批|请批准|请求批准|请予审批|请予支持|请予解决|请.{0,12}协调");
    private static final Pattern PERSON = Pattern.compile(".{1,8}(?:主任|市长|书记|局长|处长|厅长|县长|区长|同志|领导)$");
    private static final Pattern OVER_THE_HEAD = Pattern.compile("国务院|住房和城乡建设部|财政部|省人民政府|省委|省政府");
    private static final Pattern DEPARTMENT = Pattern.compile("(?:科|室)$");

    private AddresseeRules() {}

    static List<Rule<DocumentDraft>> all() {
        return List.of(
                new Rule<>("部门不得向下级党委政府发指令性公文", "DOC-07", Sources.PLAN, WITHIN_LIMITS, AddresseeRules::governments),
                new Rule<>("公文须用法定文种", "ART8-01", Sources.GENRES, GENUINE, AddresseeRules::statutory),
                new Rule<>("文种与行文方向相符", "ART8-02", Sources.GENRES, WITHIN_LIMITS, AddresseeRules::direction),
                new Rule<>("请示一文一事", "XW-01", Sources.SENDING, WITHIN_LIMITS, AddresseeRules::oneRequest),
                new Rule<>("请示只主送一个上级机关", "XW-01", Sources.SENDING, WITHIN_LIMITS, AddresseeRules::oneSuperior),
                new Rule<>("报告不得夹带请示事项", "XW-02", Sources.SENDING, WITHIN_LIMITS, AddresseeRules::hiddenRequest),
                new Rule<>("一般不越级行文", "XW-03", Sources.SENDING_UNVERIFIED, WITHIN_LIMITS, AddresseeRules::overTheHead),
                new Rule<>("不以机关名义向负责人个人报送", "XW-04", Sources.SENDING, WITHIN_LIMITS, AddresseeRules::persons),
                new Rule<>(
                        "内设科室不得对外正式行文",
                        "XW-05",
                        Sources.SENDING_UNVERIFIED,
                        WITHIN_LIMITS,
                        AddresseeRules::departments));
    }

    private static Finding governments(DocumentDraft draft, Circumstances world) {
        List<String> governments = names(draft, Unit.Kind.GOVERNMENT);
        if (governments.isEmpty()) {
            return Say.clear();
        }
        List<Evidence> commands = Demands.commands(draft);
        if (!draft.genre().commands() && commands.isEmpty()) {
            return Say.clear();
        }
        return Say.oppose(
                "向%s等下级党委、政府发%s。部门和单位不得向下级党委和政府发布指令性公文，也不得在公文中提指令性要求；请改为函商请，或者报市政府行文。"
                        .formatted(
                                governments.getFirst(),
                                draft.genre().commands() ? draft.genre().label() : "含指令性要求的公文"),
                commands,
                WayOut.CORRECT);
    }

    private static Finding statutory(DocumentDraft draft, Circumstances world) {
        return draft.genre().statutory()
                ? Say.clear()
                : Say.oppose(
                        "文种不在法定十五种之内。需要执行的事项请用通知，与平行单位商洽用函；只是提醒的，请用系统提醒，不发文。",
                        List.of(Say.words(draft.title())),
                        WayOut.CORRECT);
    }

    private static Finding direction(DocumentDraft draft, Circumstances world) {
        List<Evidence> wrong = new ArrayList<>();
        for (Addressee addressee : draft.addressees()) {
            addressee
                    .direction()
                    .filter(direction -> !draft.genre().goes(direction))
                    .ifPresent(direction -> wrong.add(Say.words(addressee.name() + "（" + direction.label() + "）")));
        }
        return wrong.isEmpty() || !draft.genre().statutory()
                ? Say.clear()
                : Say.oppose(
                        "“%s”不能发给%d个主送机关。向上级用请示、报告，对下级用通知等，不相隶属的单位之间用函。"
                                .formatted(draft.genre().label(), wrong.size()),
                        wrong,
                        WayOut.CORRECT);
    }

    private static Finding oneRequest(DocumentDraft draft, Circumstances world) {
        if (draft.genre() != Genre.REQUEST) {
            return Say.clear();
        }
        List<Evidence> requests = Sentences.asking(draft.says(), ASKING);
        long places = requests.stream().map(Evidence::passage).distinct().count();
        return places < 2
                ? Say.clear()
                : Say.advise("一件请示写了%d件事，请拆成%d件，一文一事。".formatted(places, places), requests, WayOut.CORRECT);
    }

    private static Finding oneSuperior(DocumentDraft draft, Circumstances world) {
        return draft.genre() != Genre.REQUEST || draft.addressees().size() < 2
                ? Say.clear()
                : Say.advise(
                        "请示主送了%d个机关，一般只主送一个上级机关，其他的改为抄送。"
                                .formatted(draft.addressees().size()),
                        draft.addressees().stream()
                                .map(addressee -> Say.words(addressee.name()))
                                .toList(),
                        WayOut.CORRECT);
    }

    private static Finding hiddenRequest(DocumentDraft draft, Circumstances world) {
        List<Evidence> requests = draft.genre() == Genre.REPORT ? Sentences.asking(draft.says(), ASKING) : List.of();
        return requests.isEmpty() ? Say.clear() : Say.advise("报告里夹带了请示事项，请删去，另行请示。", requests, WayOut.CORRECT);
    }

    private static Finding overTheHead(DocumentDraft draft, Circumstances world) {
        return naming(draft, OVER_THE_HEAD, "主送机关不是直接上级，一般不越级行文；情况特殊必须越级的，同时抄送被越过的机关。");
    }

    private static Finding persons(DocumentDraft draft, Circumstances world) {
        return naming(draft, PERSON, "主送对象是个人。除上级负责人直接交办的事项外，请改送其所在机关。");
    }

    private static Finding departments(DocumentDraft draft, Circumstances world) {
        List<String> signatures = draft.anatomy().signatures();
        boolean outside = draft.addressees().stream()
                .anyMatch(addressee -> !addressee.is(Unit.Kind.DEPARTMENT) && !addressee.is(Unit.Kind.CENTRE));
        List<Evidence> departments = signatures.stream()
                .filter(name -> DEPARTMENT.matcher(name).find() && !name.endsWith("办公室"))
                .map(Say::words)
                .toList();
        return departments.isEmpty() || !outside
                ? Say.clear()
                : Say.advise("以科室名义署名，内设科室不得对外正式行文，请以中心名义行文，由办公室编号。", departments, WayOut.CORRECT);
    }

    private static Finding naming(DocumentDraft draft, Pattern pattern, String message) {
        List<Evidence> found = draft.addressees().stream()
                .filter(addressee -> addressee.kind().isEmpty())
                .map(Addressee::name)
                .filter(name -> pattern.matcher(name).find())
                .map(Say::words)
                .toList();
        return found.isEmpty() ? Say.clear() : Say.advise(message, found, WayOut.CORRECT);
    }

    private static List<String> names(DocumentDraft draft, Unit.Kind kind) {
        return draft.addressees().stream()
                .filter(addressee -> addressee.is(kind))
                .map(Addressee::name)
                .toList();
    }
}
