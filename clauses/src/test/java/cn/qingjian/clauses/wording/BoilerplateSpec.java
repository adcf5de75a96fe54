package cn.qingjian.clauses.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateSpec {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "特此通知。",
                "特此函告",
                "请认真贯彻执行。",
                "请各单位遵照执行",
                "请结合本单位实际，认真抓好贯彻落实。",
                "现将《清河市窗口服务规范》印发给你们，请认真贯彻执行。",
                "各科室、各管理部：",
                "本办法自2026年1月1日起施行。",
                "本通知自印发之日起施行，有效期五年。",
                "本规定自公布之日起施行，原《清河市窗口管理规定》同时废止。",
                "本细则由市住房公积金管理中心负责解释。",
                "未尽事宜，按照国家有关规定执行。",
                "以上请示妥否，请批示。",
                "当否，请批示",
                "为了规范窗口服务，提高办事效率，根据有关规定，结合本市实际，制定本办法。",
                "（六）法律、法规规定的其他情形。",
                "法律、行政法规另有规定的，从其规定。",
                "现将有关事项通知如下。",
                "为深入贯彻落实上级关于精简文件的部署要求，持续减轻基层负担，现就进一步规范公文处理有关事项通知如下。",
                "各科室、各县区管理部要高度重视，提高思想认识，加强组织领导，压实工作责任，确保各项要求落到实处、取得实效。",
                "要高度重视，精心组织，狠抓落实",
            })
    void 套话_不计为重复(String sentence) {
        assertThat(Boilerplate.is(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "各科室应当在每月五日前报送上月的窗口办件量。",
                "窗口人员应当一次性告知申请人需要补正的全部材料。",
                "本办法所称窗口，是指面向公众办理业务的场所。",
                "市管理中心负责解释政策并答复来电咨询。",
                "请各单位于五月底前报送自查报告。",
                "为申请人提供预约、代办、上门服务。",
                "执行情况纳入年度考核。",
                "各管理部要高度重视，于每月五日前报送办件量。",
                "为方便群众，窗口延时到晚上八点，周末照常开放。",
                "压实责任，每件投诉由一名副主任包办到底。",
            })
    void 有实际内容的句子_不是套话(String sentence) {
        assertThat(Boilerplate.is(sentence)).isFalse();
    }
}
