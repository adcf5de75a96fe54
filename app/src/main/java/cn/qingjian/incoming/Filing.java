package cn.qingjian.incoming;

import cn.qingjian.archive.CoreElement;
import cn.qingjian.archive.Deposit;
import cn.qingjian.archive.Element;
import cn.qingjian.incoming.store.IncomingStore.Listed;
import cn.qingjian.incoming.store.IncomingStore.Past;
import cn.qingjian.people.Account;
import cn.qingjian.people.Unit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** A paper as it goes to the archives: its files and its 文件处理单 in one piece (令8号第十条), with its metadata. */
final class Filing {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Filing() {}

    static Deposit deposit(
            IncomingPaper paper,
            String kind,
            List<Listed> listed,
            IntFunction<byte[]> content,
            List<Past> history,
            Account by) {
        List<Deposit.File> files = new ArrayList<>();
        listed.forEach(file -> files.add(new Deposit.File(file.name(), file.type(), content.apply(file.position()))));
        files.add(new Deposit.File(
                "文件处理单.txt", "text/plain;charset=UTF-8", sheet(paper, history).getBytes(StandardCharsets.UTF_8)));
        return new Deposit(
                Incoming.SOURCE,
                String.valueOf(paper.id()),
                paper.letter().title(),
                kind,
                paper.lead().map(Unit::id).orElse(paper.office().id()),
                paper.letter().formed(),
                elements(paper, history),
                files,
                by);
    }

    private static List<Element> elements(IncomingPaper paper, List<Past> history) {
        Letter letter = paper.letter();
        List<Element> elements = new ArrayList<>(List.of(
                CoreElement.TITLE.of(letter.title()),
                CoreElement.NUMBER.of(letter.number()),
                CoreElement.GENRE.of(letter.genre()),
                CoreElement.URGENCY.of(
                        letter.urgency().pressing() ? letter.urgency().label() : ""),
                CoreElement.SIGNATURE.of(letter.organ()),
                CoreElement.DATE.of(letter.formed().toString()),
                Element.own("收文号", paper.number().toString()),
                Element.own("签收", paper.signer() + "，" + TIME.format(paper.signedAt())),
                Element.own("份数", String.valueOf(letter.copies()))));
        history.forEach(past -> elements.add(Element.own("办理过程", line(past))));
        return elements;
    }

    /** 文件处理单, as plain text that will be read in a hundred years. */
    static String sheet(IncomingPaper paper, List<Past> history) {
        Letter letter = paper.letter();
        List<String> lines = new ArrayList<>(List.of(
                "文件处理单",
                "",
                "收文号　　" + paper.number(),
                "标题　　　" + letter.title(),
                "来文单位　" + letter.organ(),
                "来文字号　" + letter.number(),
                "成文日期　" + letter.formed(),
                "紧急程度　" + letter.urgency().label(),
                "签收　　　" + paper.signer() + "，" + TIME.format(paper.signedAt()) + "，" + letter.copies() + "份",
                "办理时限　" + paper.due().map(LocalDate::toString).orElse("没有定"),
                "拟办意见　" + paper.opinion(),
                "批示　　　" + paper.instruction(),
                "主办　　　" + paper.lead().map(Unit::name).orElse(""),
                "协办　　　"
                        + paper.helpers().stream()
                                .map(one -> one.name() + (one.done() ? "：" + one.words() : ""))
                                .collect(Collectors.joining("；")),
                "办理结果　" + paper.result(),
                "答复　　　" + paper.answer(),
                "催办　　　" + paper.urged() + "次",
                "",
                "办理过程"));
        history.forEach(past -> lines.add(line(past)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(Past past) {
        return "%s　%s　%s　%s".formatted(time(past.at()), past.what(), past.by(), past.words());
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
