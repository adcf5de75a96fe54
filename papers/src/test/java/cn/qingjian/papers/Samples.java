package cn.qingjian.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Documents of an invented city's centre. */
final class Samples {
    static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    static final String MARK = "青河市住房公积金管理中心文件";
    static final String ORGAN = "青河市住房公积金管理中心";
    static final String SENTENCE = "为进一步减轻基层负担，切实把干部从无谓的事务中解脱出来，各县区管理部要对照清单逐项自查，能不开的会议一律不开，能合并的文件一律合并；";

    private Samples() {}

    static OfficialPaper onePage() {
        return OfficialPaper.parts(
                        Form.DOCUMENT,
                        MARK,
                        "关于精简文件会议的通知",
                        List.of("现就精简文件会议有关事项通知如下。", "一、2026年发文总数只减不增。", "二、会议时间不超过90分钟。"))
                .number("青公积金〔2026〕12号")
                .to("各县区管理部，机关各科室")
                .signed(ORGAN, DAY)
                .sealed()
                .copies("市委办公室，市政府办公室")
                .printed("青河市住房公积金管理中心办公室", DAY)
                .paper();
    }

    static OfficialPaper ninePages() {
        List<String> body = new ArrayList<>();
        body.add("为深入贯彻落实党中央关于整治形式主义为基层减负的决策部署，结合我市住房公积金工作实际，制定本方案。");
        String[] levels = {"一", "二", "三"};
        for (String level : levels) {
            body.add(level + "、严格落实各项减负措施");
            for (int i = 0; i < 2; i++) {
                body.add("（" + levels[i] + "）压减数量、提高质量。" + SENTENCE.repeat(3) + "做到2026年比2025年下降10.5%以上。");
                body.add((i + 1) + ".明确责任分工。" + SENTENCE.repeat(2)
                        + "系统代号QingJian——即“清简”，网址为https://qingjian.example.cn/gate。");
            }
        }
        return OfficialPaper.parts(Form.DOCUMENT, MARK, "青河市住房公积金管理中心关于印发《整治形式主义为基层减负工作方案（2026—2028年）》的通知", body)
                .number("青公积金〔2026〕13号")
                .urgency("特急")
                .to("各县（区）管理部，机关各科室，各受委托银行")
                .signed(ORGAN, DAY)
                .sealed()
                .note("联系人：张三，联系电话：0571-12345678")
                .copies("市委办公室，市政府办公室，市纪委监委驻市住房和城乡建设局纪检监察组，市财政局，市审计局，人民银行青河市分行")
                .printed("青河市住房公积金管理中心办公室", DAY)
                .attachments(List.of(
                        new Attachment(
                                "青河市住房公积金管理中心2026年度精简文件会议任务分解表", List.of("一、文件", "办公室牵头，各科室配合。", SENTENCE.repeat(6))),
                        new Attachment("县区管理部每月报表目录", List.of(SENTENCE)),
                        new Attachment("减负事项清单", List.of(SENTENCE, "（一）取消的事项。" + SENTENCE))))
                .paper();
    }

    static OfficialPaper request() {
        return OfficialPaper.parts(
                        Form.DOCUMENT,
                        MARK,
                        "关于调整住房公积金缴存基数上限的请示",
                        List.of("根据《住房公积金管理条例》的有关规定，拟将2026年度缴存基数上限调整为31245元。", "妥否，请批示。"))
                .number("青公积金〔2026〕14号")
                .signers(List.of("李四", "欧阳明月", "王五"))
                .to("青河市人民政府")
                .signed(ORGAN, DAY)
                .note("联系人：张三，联系电话：12345678")
                .attachments(List.of(new Attachment("测算说明", List.of())))
                .paper();
    }

    static OfficialPaper letter() {
        return OfficialPaper.parts(
                        Form.LETTER,
                        ORGAN,
                        "青河市住房公积金管理中心关于商请共享不动产登记信息的函",
                        List.of("为推进住房公积金业务“不见面”办理，商请贵局共享不动产登记信息。" + SENTENCE, "请予支持，并请于12月10日前函复。"))
                .number("青公积金函〔2026〕3号")
                .urgency("加急")
                .to("青河市自然资源和规划局")
                .signed(ORGAN, DAY)
                .sealed()
                .copies("市大数据管理局")
                .paper();
    }

    static OfficialPaper minutes() {
        return OfficialPaper.parts(
                        Form.MINUTES,
                        "青河市住房公积金管理中心主任办公会议纪要",
                        "研究第四季度重点工作",
                        List.of("11月28日，中心主任李四主持召开主任办公会议，研究第四季度重点工作。纪要如下：", "一、关于精简会议。会议议定，" + SENTENCE))
                .number("〔2026〕12号")
                .signed("青河市住房公积金管理中心办公室", DAY)
                .rolls(List.of(
                        new Roll("出席", "李四、王五、赵六、钱七、孙八、周九、吴十、郑十一、冯十二、陈十三、褚十四、卫十五、蒋十六、沈十七"),
                        new Roll("请假", "韩十八"),
                        new Roll("列席", "杨十九、朱二十")))
                .copies("各科室，各县区管理部")
                .printed("青河市住房公积金管理中心办公室", DAY)
                .paper();
    }

    static OfficialPaper order() {
        return OfficialPaper.parts(
                        Form.ORDER,
                        "青河市人民政府令",
                        "",
                        List.of("《青河市住房公积金管理办法》已经2026年11月20日市人民政府第30次常务会议审议通过，现予公布，自2027年1月1日起施行。"))
                .number("第12号")
                .signers(List.of("李四"))
                .signed("市长", DAY)
                .copies("市委办公室，市人大常委会办公室，市政协办公室")
                .printed("青河市人民政府办公室", DAY)
                .paper();
    }
}
