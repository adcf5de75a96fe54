package cn.qingjian.incoming.demo;

import cn.qingjian.archive.PaperFile;
import cn.qingjian.clauses.UnreadableFileException;
import cn.qingjian.demo.DemoData;
import cn.qingjian.incoming.Fault;
import cn.qingjian.incoming.Incoming;
import cn.qingjian.incoming.IncomingFilter;
import cn.qingjian.incoming.IncomingPaper;
import cn.qingjian.incoming.Letter;
import cn.qingjian.incoming.Plan;
import cn.qingjian.incoming.Urgency;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.papers.Form;
import cn.qingjian.papers.OfdWriter;
import cn.qingjian.papers.OfficialPaper;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Papers from outside, one at each place of the way. */
@Component
class DemoIncoming implements DemoData {
    private static final int AFTER_THE_ARCHIVES = 497;

    private final Incoming incoming;
    private final People people;
    private final Clock clock;

    DemoIncoming(Incoming incoming, People people, Clock clock) {
        this.incoming = incoming;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_ARCHIVES;
    }

    @Override
    public String what() {
        return "收文";
    }

    @Override
    @Transactional
    public void fill() {
        Account clerk = people.holding(Role.OFFICE).getFirst();
        if (incoming.count(new IncomingFilter("", Optional.empty(), false, Optional.empty()), clerk) > 0) {
            return;
        }
        closed(clerk);
        returned(clerk);
        handled(clerk);
        circulated(clerk);
        proposed(clerk);
        come(
                clerk,
                Urgency.PLAIN,
                "青禾市住房和城乡建设局",
                "青建函〔%d〕41号",
                "函",
                "关于核对新建商品住房网签信息的函",
                "请于收到本函之日起十个工作日内核对附件所列楼盘的网签信息，并将结果函告我局。");
    }

    private void circulated(Account clerk) {
        IncomingPaper paper = come(
                clerk,
                Urgency.PLAIN,
                "青禾市人民政府办公室",
                "青政办发〔%d〕23号",
                "通知",
                "关于做好岁末年初政务服务工作的通知",
                "各部门要保持政务服务渠道畅通，不得增加群众办事材料。");
        List<Account> leaders = people.holding(Role.LEADER);
        done(incoming.circulate(
                paper.id(),
                paper.version(),
                List.of(unit("gjk").id(), unit("dkk").id()),
                leaders.stream().map(Account::id).toList(),
                "",
                clerk));
        done(incoming.read(paper.id(), leaders.getFirst()));
    }

    private void handled(Account clerk) {
        IncomingPaper paper = come(
                clerk, Urgency.URGENT, "青禾市财政局", "青财函〔%d〕67号", "函", "关于报送下年度管理费用预算的函", "请按附表填报下年度管理费用预算，于五个工作日内函复我局。");
        done(incoming.assign(
                paper.id(),
                paper.version(),
                new Plan(
                        "请计划财务科主办，办公室协办，按期函复。",
                        Optional.of(unit("cwk").id()),
                        List.of(unit("bgs").id()),
                        paper.due()),
                clerk));
        done(incoming.urge(paper.id(), "财政局来电询问进度", clerk));
    }

    private void proposed(Account clerk) {
        IncomingPaper paper = come(
                clerk,
                Urgency.URGENT,
                "中共青禾市委办公室",
                "青办发〔%d〕15号",
                "通知",
                "关于开展精文减会情况自查的通知",
                "请对照有关规定，如实报告本年度发文、开会、检查的数量和减少情况。");
        done(incoming.propose(
                paper.id(),
                paper.version(),
                new Plan(
                        "所要情况负担台账里都有，建议办公室直接从系统导出报送，不再向管理部要材料。",
                        Optional.of(unit("bgs").id()),
                        List.of(),
                        paper.due()),
                Optional.of(people.holding(Role.LEADER).getFirst().id()),
                clerk));
    }

    private void returned(Account clerk) {
        IncomingPaper paper =
                come(clerk, Urgency.PLAIN, "青禾市人力资源和社会保障局", "青人社函〔%d〕30号", "函", "关于共享个人账户明细的函", "请按月提供全部职工个人账户明细。");
        done(incoming.giveBack(
                paper.id(), paper.version(), List.of(Fault.NOT_AGREED), "涉及数据共享，没有和市政务服务和数据管理局商定，请会签后再来。", clerk));
    }

    private void closed(Account clerk) {
        IncomingPaper paper = come(
                clerk,
                Urgency.PLAIN,
                "青禾市审计局",
                "青审函〔%d〕12号",
                "函",
                "关于征求审计整改报告意见的函",
                "现将审计整改报告（征求意见稿）送你单位，请于十个工作日内函复意见。");
        done(incoming.assign(
                paper.id(),
                paper.version(),
                new Plan("请稽核内审科办理。", Optional.of(unit("jhk").id()), List.of(), paper.due()),
                clerk));
        Account auditor = people.holding(Role.DEPARTMENT).stream()
                .filter(one -> one.unit().code().equals("jhk"))
                .findFirst()
                .orElseThrow();
        done(incoming.finish(
                paper.id(),
                incoming.find(paper.id(), clerk).orElseThrow().version(),
                "没有不同意见",
                true,
                "已函复，没有不同意见",
                auditor));
        done(incoming.archive(
                paper.id(), incoming.find(paper.id(), clerk).orElseThrow().version(), "incoming.peer", clerk));
    }

    private IncomingPaper come(
            Account clerk, Urgency urgency, String organ, String number, String genre, String title, String words) {
        LocalDate formed = LocalDate.now(clock).minusDays(2);
        String printed = number.formatted(formed.getYear());
        byte[] ofd = OfdWriter.write(OfficialPaper.parts(Form.DOCUMENT, organ + "文件", title, List.of(words))
                .number(printed)
                .urgency(urgency.pressing() ? urgency.label() : "")
                .to("青禾市住房公积金中心")
                .signed(organ, formed)
                .paper());
        UUID token = UUID.randomUUID();
        try {
            incoming.keepFiles(token, List.of(PaperFile.of("来文.ofd", ofd)), clerk);
        } catch (UnreadableFileException impossible) {
            throw new IllegalStateException(impossible);
        }
        done(incoming.register(
                token, new Letter(title, organ, printed, genre, formed, urgency, 1), true, false, clerk));
        return incoming.find(token).orElseThrow();
    }

    private Unit unit(String code) {
        return people.units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void done(FieldErrors errors) {
        if (!errors.isEmpty()) {
            throw new IllegalStateException("demo papers: " + errors.all());
        }
    }
}
