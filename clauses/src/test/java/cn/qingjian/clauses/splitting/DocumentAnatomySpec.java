package cn.qingjian.clauses.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.splitting.DocumentAnatomy.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentAnatomySpec {

    @Nested
    class 要素齐全的公文 {
        private final DocumentAnatomy anatomy = of("""
                000012
                特急
                青禾市住房公积金中心文件
                青房金〔2026〕12号　　签发人：李四
                青禾市住房公积金中心
                关于精简会议
                的通知
                各科室，各县区管理部：
                为减轻基层负担，现就有关事项通知如下。
                一、指导思想
                坚持少开会、开短会。
                二、主要任务
                （一）控制数量。全年只减不增。
                特此通知。
                附件：1.会议计划表
                2.会议统计表
                青禾市住房公积金中心
                青禾市财政局
                2026年3月5日
                （此件公开发布）
                （联系人：张三，电话：0000-1234567）
                抄送：市政府办公室。
                青禾市住房公积金中心办公室　2026年3月6日印发
                附件1
                会议计划表
                按季填报。
                """);

        @Test
        void 各要素逐一认出() {
            assertThat(anatomy.title()).isEqualTo("青禾市住房公积金中心关于精简会议的通知");
            assertThat(anatomy.genre()).isEqualTo("通知");
            assertThat(anatomy.number()).startsWith("青房金〔2026〕12号");
            assertThat(anatomy.addressees()).containsExactly("各科室", "各县区管理部");
            assertThat(anatomy.headings()).containsExactly("一、指导思想", "二、主要任务", "（一）控制数量");
            assertThat(anatomy.attachmentNotes()).containsExactly("附件：1.会议计划表", "2.会议统计表");
            assertThat(anatomy.signatures()).containsExactly("青禾市住房公积金中心", "青禾市财政局");
            assertThat(anatomy.date()).contains(LocalDate.of(2026, 3, 5));
            assertThat(anatomy.contacts()).hasSize(1);
            assertThat(anatomy.texts(Role.NOTE)).containsExactly("（此件公开发布）");
            assertThat(anatomy.texts(Role.COPY_TO)).containsExactly("抄送：市政府办公室。");
            assertThat(anatomy.texts(Role.PRINTED)).hasSize(1);
            assertThat(anatomy.texts(Role.LETTERHEAD)).containsExactly("000012", "特急", "青禾市住房公积金中心文件");
        }

        @Test
        void 附件自成一篇() {
            assertThat(anatomy.attachments()).hasSize(1);
            assertThat(anatomy.attachments().get(0).label()).isEqualTo("附件1");
            assertThat(anatomy.attachments().get(0).content().body()).containsExactly("按季填报。");
        }

        @Test
        void 正文字数不算标题主送落款和附件() {
            String body = "为减轻基层负担，现就有关事项通知如下。一、指导思想坚持少开会、开短会。二、主要任务（一）控制数量。全年只减不增。特此通知。";
            assertThat(anatomy.bodyCharacters()).isEqualTo(body.length());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "会议只减不增。, 7",
        "'会议 只减\t不增。', 7",
        "全年12345件, 4",
        "OA系统3.0版, 7",
        "'', 0",
    })
    void 字数_每个汉字和标点算一个_连续的字母数字算一个(String text, int count) {
        assertThat(CharacterCount.of(text)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "关于精简会议的通知, 通知",
        "关于印发《青禾市会议管理办法》的通知, 通知",
        "青禾市会议管理办法（试行）, 办法",
        "关于核拨经费的请示, 请示",
        "关于商请支持的函, 函",
        "青禾市档案条例, 条例",
        "工作情况, ''",
        "主任办公会议纪要, 纪要",
        "年终检查工作提示, 提示",
    })
    void 文种取自标题末尾(String title, String genre) {
        assertThat(of(title + "\n正文一句。").genre()).isEqualTo(genre);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年3月5日", "二〇二六年三月五日", "2026 年 3 月 5 日", "二○二六年三月五日"})
    void 成文日期的写法(String date) {
        assertThat(of("关于开会的通知\n各科室：\n按时到会。\n青禾市住房公积金中心\n" + date).date()).contains(LocalDate.of(2026, 3, 5));
    }

    @Test
    void 不存在的日期不算日期() {
        assertThat(of("关于开会的通知\n按时到会。\n青禾市住房公积金中心\n2026年2月30日").date()).isEmpty();
    }

    @Test
    void 缺要素的公文该空的都空() {
        DocumentAnatomy anatomy = of("会议应当少开。\n会议应当短开。");
        assertThat(anatomy.title()).isEqualTo("测试");
        assertThat(anatomy.texts(Role.TITLE)).isEmpty();
        assertThat(anatomy.addressees()).isEmpty();
        assertThat(anatomy.number()).isEmpty();
        assertThat(anatomy.signatures()).isEmpty();
        assertThat(anatomy.date()).isEmpty();
    }

    @Test
    void 引出下文的冒号行不是主送机关() {
        DocumentAnatomy anatomy = of("关于开会的规定\n为了精简会议，作如下规定：\n一、少开会。");
        assertThat(anatomy.addressees()).isEmpty();
        assertThat(anatomy.body()).first().isEqualTo("为了精简会议，作如下规定：");
    }

    @Test
    void 题注和正文前的日期不是正文() {
        DocumentAnatomy anatomy = of("青禾市会议条例\n（2020年1月1日青禾市人民代表大会常务委员会通过）\n第一条　少开会。");
        assertThat(anatomy.texts(Role.TITLE_NOTE)).hasSize(1);
        assertThat(anatomy.body()).containsExactly("第一条　少开会。");
    }

    @Test
    void 日期之后的办法是附件() {
        DocumentAnatomy anatomy = of("""
                关于印发会议办法的通知
                各科室：
                现将会议办法印发给你们。
                青禾市住房公积金中心
                2026年3月5日
                青禾市会议办法
                第一条　少开会。
                """);
        assertThat(anatomy.body()).containsExactly("现将会议办法印发给你们。");
        assertThat(anatomy.attachments().get(0).content().title()).isEqualTo("青禾市会议办法");
    }

    @Test
    void 司法解释用一二分组的是标题() {
        DocumentAnatomy anatomy = of("关于办案的规定\n一、总的要求\n第一条　从快。\n二、期限\n第二条　五日。");
        assertThat(anatomy.headings()).containsExactly("一、总的要求", "二、期限");
    }

    private static DocumentAnatomy of(String lines) {
        return DocumentAnatomy.of(ClauseSplitterSpec.text(lines));
    }
}
