package cn.qingjian.clauses.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinesSpec {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青房金〔2026〕12号",
                "（青房金〔2026〕12号）",
                "青房金[2026]12号",
                "青政办发【2026】第3号",
                "青房金〔2026〕12号　　签发人：李四",
            })
    void 是发文字号(String text) {
        assertThat(Lines.isNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"根据青房金〔2026〕12号文件", "青房金2026年12号", "〔2026〕12号", "第12号", ""})
    void 不是发文字号(String text) {
        assertThat(Lines.isNumber(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"各县区管理部：", "各科室，各管理部:", "市财政局、市审计局、人民银行青禾市分行：", "青禾市人民政府："})
    void 是主送机关(String text) {
        assertThat(Lines.isAddressees(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "现将有关事项通知如下：",
                "有下列情形之一的：",
                "根据有关法律，作以下规定：",
                "附件：",
                "一、各科室：",
                "各科室要落实。包括：",
                "现印发《会议办法》，请各单位：",
                "各科室",
                "作如此决定：",
            })
    void 不是主送机关(String text) {
        assertThat(Lines.isAddressees(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"特此通知。", "请认真贯彻执行。", "以上请示妥否，请批示。", "妥否，请批示。", "本通知自印发之日起施行。", "各科室、各管理部要高度重视，抓好落实。", "此复。"})
    void 是结语(String text) {
        assertThat(Lines.isClosing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"以上级部署为指引。", "请假须经批准。", "本通知所称会议，包括视频会议。", "各科室按月报送。", "会议特此从简。"})
    void 不是结语(String text) {
        assertThat(Lines.isClosing(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "附件, 附件",
        "附件1, 附件1",
        "附 件：, 附件",
        "附件二：名单, 附件二",
        "附件 3, 附件3",
        "附加材料, ''",
        "会议附件, ''",
    })
    void 附件的名目(String text, String label) {
        assertThat(Lines.attachmentLabel(text)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "（一）指导思想。以人民为中心。, （一）指导思想",
        "一、总体要求。, ''",
        "（二）会议应当精简，不得铺张。另外还有。, ''",
        "会议只减不增, ''",
    })
    void 段首标题(String text, String heading) {
        assertThat(Lines.runInHeading(text)).isEqualTo(heading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"青禾市住房公积金中心", "青禾市财政局", "办公室主任办公会"})
    void 像落款的单位(String text) {
        assertThat(Lines.isSignature(text) && Lines.namesBody(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"会议应当精简。", "一、财政局", "2026年财政局", "甲\t财政局", "处"})
    void 不像落款的(String text) {
        assertThat(Lines.isSignature(text) && Lines.namesBody(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"联系人：张三", "（联系人：张三，电话：0000）", "联系电话：0000-1234567", "联 系 人：张三"})
    void 是联系方式(String text) {
        assertThat(Lines.isContact(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"联系人应当及时更新。", "联系实际抓落实。"})
    void 不是联系方式(String text) {
        assertThat(Lines.isContact(text)).isFalse();
    }
}
