package cn.qingjian.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.documents.Addressee;
import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.documents.DocumentForm;
import cn.qingjian.documents.Genre;
import cn.qingjian.documents.LengthClass;
import cn.qingjian.gate.DemandId;
import cn.qingjian.people.Unit;
import cn.qingjian.reporting.Fact.Borne;
import cn.qingjian.reporting.store.SourceStore.Issued;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AttributesSpec {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final LocalDate ISSUED = LocalDate.of(2026, 5, 6);

    private static Issued issued(String kind, String title, String json, Map<String, Object> room, String... rules) {
        return new Issued(
                new DemandId(kind, 7),
                title,
                3,
                ISSUED,
                json,
                Optional.of("general"),
                false,
                Set.of(),
                Set.of(rules),
                Optional.empty(),
                room,
                List.of(new Borne(9, 60, true), new Borne(10, 30, false)));
    }

    private static Map<String, Object> of(String kind, String json) {
        return Attributes.fact(issued(kind, "题目", json, Map.of()), TODAY).attributes();
    }

    private static DocumentDraft draft(String text) {
        return new DocumentDraft(
                new DemandId("documents", 7),
                "转发关于年终结账的通知",
                Genre.NOTICE,
                LengthClass.GENERAL,
                DocumentForm.OFFICIAL,
                "年终结账",
                List.of(Addressee.of(new Unit(9, "a", "望峰县管理部", Unit.Kind.COUNTY_OFFICE))),
                text,
                3,
                Optional.empty(),
                true,
                ISSUED);
    }

    @Test
    void 公文的篇幅和闸口数的一样() {
        DocumentDraft draft = draft("一、" + "结账要求".repeat(300) + "\n二、" + "报送时间".repeat(100));
        Fact fact = Attributes.fact(
                issued("documents", draft.title(), JsonMapper.shared().writeValueAsString(draft), Map.of()), TODAY);
        assertThat(fact.attributes())
                .containsEntry("characters", draft.characters())
                .containsEntry("pages", draft.pages())
                .containsEntry("form", "OFFICIAL")
                .containsEntry("class", "general")
                .containsEntry("toOffices", true)
                .containsEntry("forwarding", true)
                .doesNotContainKeys("toGovernments", "evasion", "beyond");
        assertThat(fact.day()).isEqualTo(ISSUED);
        assertThat(fact.minutes()).isEqualTo(90);
        assertThat(fact.path()).isEqualTo("/documents/7");
    }

    @Test
    void 太长而没有存全的公文_没有篇幅_别的照样计() {
        assertThat(of("documents", "\"被截短的内容\"")).doesNotContainKeys("characters", "pages");
    }

    @ParameterizedTest
    @CsvSource({"任务分工,division", "分工方案,division", "配套措施,supporting", "临时性工作,temporary", "成立领导小组,temporary"})
    void 配套类分工类临时性按闸口指出的词分(String words, String sort) {
        assertThat(Attributes.occasional("属于临时性、配套类或者分工类发文（“%s”），应当严格控制。".formatted(words)))
                .isEqualTo(sort);
    }

    @Test
    void 会议按开始之日_到管理部_点了主要负责人_直达基层() {
        String json = """
                {"level":"DOWN","sort":"TOPIC","start":"2026-06-18T09:00:00","minutes":80,"place":{"video":true},
                 "attendees":[{"kind":"COUNTY_OFFICE","rank":"CHIEF"},{"kind":"COUNTY_OFFICE","rank":"STAFF"},
                              {"kind":"DEPARTMENT","rank":"STAFF"}]}""";
        Fact fact = Attributes.fact(issued("meetings", "题目", json, Map.of("merged", 2), "无会日不开会"), TODAY);
        assertThat(fact.day()).isEqualTo("2026-06-18");
        assertThat(fact.attributes())
                .containsEntry("level", "down")
                .containsEntry("sort", "topic")
                .containsEntry("people", 3)
                .containsEntry("minutes", 80)
                .containsEntry("video", true)
                .containsEntry("chiefs", true)
                .containsEntry("direct", true)
                .containsEntry("noMeetingDay", true)
                .containsEntry("merged", 2);
    }

    @Test
    void 计过时的会议按实际时长() {
        String json = "{\"start\":\"2026-06-18T09:00:00\",\"minutes\":80,\"attendees\":[]}";
        Fact fact = Attributes.fact(issued("meetings", "题目", json, Map.of("minutes", 95)), TODAY);
        assertThat(fact.attributes()).containsEntry("minutes", 95).doesNotContainKey("video");
    }

    @Test
    void 报表的指标_不用填的不算_已填好的另数() {
        assertThat(of(
                        "datarequests",
                        "{\"elements\":[{\"way\":\"TYPE\"},{\"way\":\"CHECK\"},{\"way\":\"OMIT\"}],\"units\":[9,10]}"))
                .containsEntry("elements", 2)
                .containsEntry("checked", 1)
                .containsEntry("offices", 2);
    }

    @Test
    void 检查的单位_人次_并入项() {
        Fact fact = Attributes.fact(issued("inspections", "题目", """
                        {"words":{"from":"2026-04-08","people":2,"companions":1,"forms":["甲","乙"],
                         "targets":[{"kind":"COUNTY_OFFICE"},{"kind":"COUNTY_OFFICE"},{"kind":"DEPARTMENT"},{"kind":"PEER"}],
                         "themes":[{"origin":""},{"origin":"fieldresearch/3"}]}}""", Map.of("concluded", 3)), TODAY);
        assertThat(fact.day()).isEqualTo("2026-04-08");
        assertThat(fact.attributes())
                .containsEntry("targets", 4)
                .containsEntry("offices", 2)
                .containsEntry("present", 9)
                .containsEntry("forms", 2)
                .containsEntry("merged", 1)
                .containsEntry("concluded", 3);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28,,true", "2026-11-29,,false", "2026-10-31,2026-10-31,false", "2026-10-31,2026-11-01,true"})
    void 借调到期没回才算超期(String to, String returned, boolean overdue) {
        String json = "{\"words\":{\"from\":\"2026-09-01\",\"to\":\"%s\",\"home\":{\"kind\":\"COUNTY_OFFICE\"}}}"
                .formatted(to);
        Map<String, Object> room = returned == null ? Map.of() : Map.of("returned", returned);
        Map<String, Object> attributes =
                Attributes.fact(issued("secondments", "题目", json, room), TODAY).attributes();
        assertThat(attributes.containsKey("overdue")).isEqualTo(overdue);
        assertThat(attributes).containsKey("months").containsEntry("fromOffice", true);
    }

    @Test
    void 别的种类只计投入() {
        Fact fact = Attributes.fact(issued("receptions", "接待", "{}", Map.of()), TODAY);
        assertThat(fact.source()).isEqualTo("receptions");
        assertThat(fact.minutes()).isEqualTo(90);
    }

    @Test
    void 录入的会议数带着到哪里和什么会() {
        assertThat(Attributes.past("meetings", "down-topic"))
                .containsEntry("level", "down")
                .containsEntry("sort", "topic")
                .containsEntry("past", true);
        assertThat(Attributes.past("documents", "general")).doesNotContainKey("level");
    }
}
