package cn.qingjian.documents.paper;

import static cn.qingjian.documents.ADraft.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.documents.ADraft;
import cn.qingjian.documents.Genre;
import cn.qingjian.papers.Attachment;
import cn.qingjian.papers.Form;
import cn.qingjian.papers.OfficialPaper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OfficialSpec {
    private static final String ORGAN = "青禾市住房公积金管理中心";

    private static OfficialPaper paper(ADraft draft) {
        return Official.of(draft.build(), ORGAN);
    }

    @Test
    void 各部分到各自的位置_没有写的空着() {
        OfficialPaper paper = paper(aDraft());
        assertThat(paper.form()).isEqualTo(Form.DOCUMENT);
        assertThat(paper.mark()).isEqualTo(ORGAN + "文件");
        assertThat(paper.number()).isEmpty();
        assertThat(paper.title()).isEqualTo("关于开办测试业务的通知");
        assertThat(paper.addressees()).isEqualTo("各县区管理部");
        assertThat(paper.body()).containsExactly("一、测试业务自下月起在网上服务大厅开办。", "二、系统当场给出结果。");
        assertThat(paper.signature()).isEqualTo("青禾市住房公积金中心");
        assertThat(paper.date()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(paper.sealed()).isTrue();
        assertThat(paper.attachments()).isEmpty();
    }

    @Test
    void 印发日期是印发的那天_不是成文日期() {
        OfficialPaper paper = paper(aDraft().endingWith("青禾市住房公积金中心\n2026年11月23日\n青禾市住房公积金中心办公室　2026年11月25日印发"));
        assertThat(paper.date()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(paper.printedBy()).isEqualTo("青禾市住房公积金中心办公室");
        assertThat(paper.printedOn()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void 函用信函格式_纪要没有印章() {
        assertThat(paper(aDraft().being(Genre.LETTER)).form()).isEqualTo(Form.LETTER);
        assertThat(paper(aDraft().being(Genre.LETTER)).mark()).isEqualTo(ORGAN);
        OfficialPaper minutes = paper(aDraft().being(Genre.MINUTES));
        assertThat(minutes.form()).isEqualTo(Form.MINUTES);
        assertThat(minutes.sealed()).isFalse();
    }

    @Test
    void 附件只写了名称的列出名称_跟在后面的排在后面() {
        OfficialPaper named = paper(aDraft().saying("一、测试业务在网上开办。\n附件：1.办理流程图\n2.常见问题"));
        assertThat(named.attachments()).extracting(Attachment::title).containsExactly("办理流程图", "常见问题");
        assertThat(named.attachments()).allSatisfy(one -> assertThat(one.body()).isEmpty());
    }
}
