package cn.qingjian.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the seal stands on laid-out pages (GB/T 9704-2012, 7.3.5.1). */
class SealPlaceSpec {
    private static OfficialPaper.Parts paper(int lines) {
        List<String> body = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            body.add("会议时间不超过90分钟。");
        }
        return OfficialPaper.parts(Form.DOCUMENT, Samples.MARK, "关于精简会议的通知", body)
                .number("青公积金〔2026〕1号")
                .signed(Samples.ORGAN, Samples.DAY)
                .sealed();
    }

    private static Words last(Sheet sheet, String text) {
        return sheet.words().stream()
                .filter(one -> one.text().contains(text))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Checks the place against the words of its page: nothing is taken from how it was reckoned. */
    private static SealPlace rightly(OfficialPaper paper, String lastOfText) {
        SealPlace place = Typesetter.sealPlace(paper);
        Sheet sheet = Typesetter.sheets(paper).get(place.page() - 1);
        Words date = last(sheet, "11月29日");
        Words text = last(sheet, lastOfText);
        double dateMiddle = date.y() - (Standard.ASCENT - 0.5) * date.size();
        double textLower = text.y() - (Standard.ASCENT - 0.5) * text.size() + Standard.PITCH / 2;
        assertThat(place.x()).as("in the middle of the date").isCloseTo(date.x() + date.width() / 2, within(0.2));
        assertThat(place.top())
                .as("upper edge within a line of the text")
                .isBetween(textLower, textLower + Standard.PITCH);
        assertThat(dateMiddle).as("the seal covers the date").isBetween(place.y(), place.y() + 19);
        return place;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 12, 13, 14, 15, 16, 17, 18, 19, 20, 30, 60})
    void 印章压着署名和日期_顶端离正文不到一行(int lines) {
        OfficialPaper paper = paper(lines).paper();
        SealPlace place = rightly(paper, "会议时间");
        Words organ = last(Typesetter.sheets(paper).get(place.page() - 1), Samples.ORGAN);
        double middle = organ.y() - (Standard.ASCENT - 0.5) * organ.size() + Standard.PITCH / 2;
        assertThat(middle).as("署名和日期居印章中心偏下").isGreaterThan(place.y());
    }

    @Test
    void 署名两行的_有附件说明的_信函_都盖得上() {
        rightly(
                paper(3).signed("青河市住房公积金管理中心和青河市人力资源和社会保障局以及青河市财政局", Samples.DAY)
                        .paper(),
                "会议时间");
        rightly(
                paper(3).attachments(List.of(new Attachment("任务分解表", List.of("办公室牵头。"))))
                        .paper(),
                "任务分解表");
        rightly(Samples.letter(), "函复");
        assertThat(rightly(Samples.ninePages(), "减负事项清单").page()).isGreaterThan(1);
    }

    @Test
    void 问印章位置_不改动版面() {
        OfficialPaper paper = Samples.onePage();
        List<Sheet> before = Typesetter.sheets(paper);
        Typesetter.sealPlace(paper);
        assertThat(Typesetter.sheets(paper)).isEqualTo(before);
    }

    @Test
    void 不盖章的_命令_没有日期或署名的_没有位置() {
        assertThatThrownBy(() -> Typesetter.sealPlace(Samples.request()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("这份公文不加盖印章。");
        assertThatThrownBy(() -> Typesetter.sealPlace(Samples.order())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Typesetter.sealPlace(
                        paper(1).signed(Samples.ORGAN, null).paper()))
                .hasMessage("没有署名或者成文日期，不能盖章。");
        assertThatThrownBy(() ->
                        Typesetter.sealPlace(paper(1).signed("", Samples.DAY).paper()))
                .hasMessage("没有署名或者成文日期，不能盖章。");
    }

    @Test
    void 纸外面放不下印章() {
        assertThatThrownBy(() -> new SealPlace(1, 20, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SealPlace(0, 100, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new SealPlace(1, 100, 100).left()).isEqualTo(79);
    }
}
