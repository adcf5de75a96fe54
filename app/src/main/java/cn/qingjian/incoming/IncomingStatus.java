package cn.qingjian.incoming;

import cn.qingjian.kernel.Step;
import cn.qingjian.kernel.Steps;
import java.util.List;
import java.util.Optional;

/** Where a paper from outside stands, and the one table of its steps (《党政机关公文处理工作条例》第二十四条), each with its reason. */
public enum IncomingStatus {
    /** Counted and signed for. */
    SIGNED("已签收", "plain"),
    /** Under a number, before the first look. */
    REGISTERED("待初审", "ask"),
    /** Sent back to whence it came. */
    RETURNED("已退回", "stop"),
    /** Waits for a leader's instruction. */
    PROPOSED("待批示", "ask"),
    /** A department has it in hand. */
    HANDLING("承办中", "ask"),
    /** Goes round to be read. */
    CIRCULATING("传阅中", "ask"),
    /** Dealt with, and no answer is due. */
    DONE("已办结", "ok"),
    /** Dealt with and answered. */
    ANSWERED("已答复", "ok"),
    /** Kept in the archives. */
    ARCHIVED("已归档", "plain"),
    /** Among what isn't kept. */
    LEFT_OUT("不归档", "plain");

    private static final Steps<IncomingStatus> TABLE = Steps.<IncomingStatus>none()
            .row(SIGNED, REGISTERED, "登记：编收文号，等初审")
            .row(REGISTERED, RETURNED, "初审不合：退回来文单位并说明理由")
            .row(REGISTERED, CIRCULATING, "初审合格的阅知性公文：定范围分送")
            .row(REGISTERED, PROPOSED, "初审合格的批办性公文：提出拟办意见，请领导批示")
            .row(REGISTERED, HANDLING, "初审合格、分工明确的批办性公文：按拟办意见转科室承办")
            .row(RETURNED, REGISTERED, "来文单位补正以后重新办理")
            .row(PROPOSED, HANDLING, "领导批示承办：定主办、协办和时限")
            .row(PROPOSED, CIRCULATING, "领导批示传阅")
            .row(PROPOSED, REGISTERED, "领导退回重新拟办，或者办公室撤回")
            .row(HANDLING, DONE, "办结，不用答复来文单位")
            .row(HANDLING, ANSWERED, "办结，结果已答复来文单位")
            .row(HANDLING, REGISTERED, "不属于本科室职责，说明理由退回；或者办公室撤回")
            .row(CIRCULATING, DONE, "该阅的都阅了")
            .row(CIRCULATING, REGISTERED, "阅后要办，或者分送范围不对：办公室撤回")
            .row(DONE, HANDLING, "还有没办完的，退回承办科室")
            .row(DONE, ARCHIVED, "归档，取得档号")
            .row(DONE, LEFT_OUT, "属于不归档范围（国家档案局令第8号第四条）")
            .row(ANSWERED, HANDLING, "来文单位要求补充，退回承办科室")
            .row(ANSWERED, ARCHIVED, "归档，取得档号");

    private final String label;
    private final String tone;

    IncomingStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** The class of its tag on pages. */
    public String tone() {
        return tone;
    }

    /** Whether somebody still has something to do with it that can be late. */
    public boolean underway() {
        return this == REGISTERED || this == PROPOSED || this == HANDLING || this == CIRCULATING;
    }

    /** The step to that status, empty where the table has none. */
    public Optional<Step<IncomingStatus>> to(IncomingStatus next) {
        return TABLE.between(this, next);
    }

    /** All steps of the table in its order. */
    public static List<Step<IncomingStatus>> steps() {
        return TABLE.all();
    }
}
