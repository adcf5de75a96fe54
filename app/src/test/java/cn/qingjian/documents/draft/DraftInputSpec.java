package cn.qingjian.documents.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.documents.Genre;
import cn.qingjian.kernel.FieldErrors;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftInputSpec {
    private final FieldErrors errors = new FieldErrors();
    private final AddresseeBook book = new AddresseeBook(List.of());

    @Test
    void 空文稿在标题和正文旁各提示一句() {
        input("", " \n ", "").read(book, errors);
        assertThat(errors.all().keySet()).containsExactly("title", "body");
    }

    @Test
    void 二十万字的正文说清上限和怎么办() {
        input("标题", "字".repeat(200_000), "").read(book, errors);
        assertThat(errors.of("body")).singleElement().asString().contains("200000字", "100000字", "作为文件上传");
    }

    @Test
    void 十万字整收下多一个字不收() {
        input("标题", "字".repeat(100_000), "").read(book, errors);
        assertThat(errors.isEmpty()).isTrue();
        input("标题", "字".repeat(100_001), "").read(book, errors);
        assertThat(errors.of("body")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "0", "1.5", "99999999999999999999"})
    void 立项编号不是数字的指出来(String planItem) {
        input("标题", "正文", planItem).read(book, errors);
        assertThat(errors.of("planItem")).hasSize(1);
    }

    @Test
    void 立项编号读成数字() {
        assertThat(input("标题", "正文", "12").read(book, errors).planItem()).isEqualTo(Optional.of(12L));
    }

    @Test
    void 控制字符去掉换行统一() {
        assertThat(input("标\u0000题", "一\r\n二\r三\u0007", "").read(book, errors).body())
                .isEqualTo("一\n二\n三");
    }

    @Test
    void 没有见过的文种不接受() {
        var input = new DraftInput("标题", "HACK", null, null, null, null, null, null, "正文", null, null);
        assertThat(input.read(book, errors).genre()).isEqualTo(Genre.NOTICE);
        assertThat(errors.of("genre")).hasSize(1);
    }

    @Test
    void 版本号缺失或者乱写当作没有看过() {
        assertThat(new DraftInput(null, null, null, null, null, null, null, null, null, "x", null).seen())
                .isZero();
        assertThat(new DraftInput(null, null, null, null, null, null, null, null, null, "7", null).seen())
                .isEqualTo(7);
    }

    private static DraftInput input(String title, String body, String planItem) {
        return new DraftInput(title, null, null, null, null, null, null, planItem, body, null, null);
    }
}
