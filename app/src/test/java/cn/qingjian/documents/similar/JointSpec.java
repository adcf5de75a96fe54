package cn.qingjian.documents.similar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.documents.demo.SampleDrafts;
import cn.qingjian.documents.draft.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;

class JointSpec {
    private final List<SampleDrafts.Sample> samples = SampleDrafts.read(AlikeDraftsSpec.units());
    private final Draft accounts = AlikeDraftsSpec.draft(samples.get(5));
    private final Draft archives = AlikeDraftsSpec.draft(samples.get(6));

    @Test
    void 每一段记得来自哪件文稿() {
        Joint joint = Joint.of(accounts, archives);
        assertThat(joint.parts())
                .allSatisfy(part -> assertThat(part.sources()).isNotEmpty().isSubsetOf(6L, 7L));
        assertThat(joint.parts()).anyMatch(part -> part.sources().equals(List.of(6L)));
        assertThat(joint.parts()).anyMatch(part -> part.sources().equals(List.of(7L)));
    }

    @Test
    void 相同的段落只留一处并记两个来源() {
        Joint joint = Joint.of(
                accounts,
                AlikeDraftsSpec.draft(
                        new SampleDrafts.Sample(7, "办公室", samples.get(5).words())));
        assertThat(joint.parts()).allSatisfy(part -> assertThat(part.sources()).containsExactly(6L, 7L));
    }

    @Test
    void 合并后序号连续主送机关合在一起() {
        Joint joint = Joint.of(accounts, archives);
        String body = joint.words().body();
        assertThat(body).contains("一、", "二、", "三、", "四、", "五、");
        assertThat(body.indexOf("四、")).isLessThan(body.indexOf("五、"));
        assertThat(joint.words().addressees()).hasSize(6);
        assertThat(joint.words().purpose()).contains("办公室", archives.title());
    }
}
