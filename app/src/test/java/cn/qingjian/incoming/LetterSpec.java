package cn.qingjian.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.archive.Deposit;
import cn.qingjian.archive.Element;
import cn.qingjian.incoming.IncomingPaper.Assisting;
import cn.qingjian.incoming.store.IncomingStore.Listed;
import cn.qingjian.incoming.store.IncomingStore.Past;
import cn.qingjian.people.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LetterSpec {
    @Test
    void 从来文里读出标题字号日期和紧急程度() {
        Letter.Read read = Letter.Read.of(SomeIncoming.file("关于报送预算的函").text().orElseThrow());
        assertThat(read)
                .isEqualTo(new Letter.Read(
                        "关于报送预算的函",
                        "青禾市财政局",
                        "青财函〔2026〕8号",
                        "函",
                        Optional.of(LocalDate.of(2026, 11, 20)),
                        Urgency.URGENT));
    }

    @Test
    void 紧急程度单独成行才算_字间有空格也算() {
        assertThat(Urgency.in(Stream.of("某市文件", "特　急"))).isEqualTo(Urgency.TOP);
        assertThat(Urgency.in(Stream.of("加急办理以下事项"))).isEqualTo(Urgency.PLAIN);
        assertThat(Urgency.in(Stream.of())).isEqualTo(Urgency.PLAIN);
    }

    @Test
    void 收文号的样子() {
        assertThat(new IncomingNumber(2026, 12)).hasToString("收〔2026〕12号");
    }

    @Test
    void 登记簿一件一行_列和表头一样多() {
        IncomingPaper paper = SomeIncoming.paper(
                IncomingStatus.HANDLING, Optional.empty(), Optional.of(SomeIncoming.FINANCE), List.of(), List.of());
        assertThat(RegisterSheet.row(paper))
                .hasSize(15)
                .startsWith("收〔2026〕12号", "2026-11-27", "青禾市财政局")
                .contains("承办中", "计划财务科", "2026-11-27");
    }

    @Test
    void 归档的一件有来文和文件处理单_元数据里有办理过程() {
        IncomingPaper paper = SomeIncoming.paper(
                IncomingStatus.ANSWERED,
                Optional.empty(),
                Optional.of(SomeIncoming.FINANCE),
                List.of(new Assisting(9, "贷款管理科", "没有意见", "某6")),
                List.of());
        List<Past> history = List.of(
                new Past("已签收", "清点1份，签收", "苏静雯", Instant.parse("2026-11-27T01:00:00Z")),
                new Past("已答复", "已函复", "某4", Instant.parse("2026-11-28T01:00:00Z")));
        Deposit deposit = Filing.deposit(
                paper,
                "incoming.peer",
                List.of(new Listed(1, "来文.ofd", "application/ofd", 3, true)),
                place -> new byte[] {(byte) place},
                history,
                SomeIncoming.person(1, SomeIncoming.OFFICE, Role.OFFICE));
        assertThat(deposit.source()).isEqualTo("incoming");
        assertThat(deposit.unit()).isEqualTo(SomeIncoming.FINANCE.id());
        assertThat(deposit.files()).extracting(Deposit.File::name).containsExactly("来文.ofd", "文件处理单.txt");
        assertThat(new String(deposit.files().getLast().content(), StandardCharsets.UTF_8))
                .contains("收〔2026〕12号", "拟办意见　请财务科办", "贷款管理科：没有意见", "催办　　　2次", "2026-11-27 09:00　已签收　苏静雯　清点1份，签收");
        assertThat(deposit.elements())
                .filteredOn(element -> element.name().equals("办理过程"))
                .hasSize(2);
        assertThat(deposit.elements())
                .filteredOn(element -> element.standard().equals("GB/T 33480-2016"))
                .extracting(Element::name)
                .containsExactly("标题", "发文字号", "文种", "发文机关或签发人署名", "成文日期");
    }
}
