package cn.qingjian.documents.life;

import cn.qingjian.archive.Archive;
import cn.qingjian.archive.CoreElement;
import cn.qingjian.archive.Deposit;
import cn.qingjian.archive.Element;
import cn.qingjian.archive.Item;
import cn.qingjian.archive.Retention;
import cn.qingjian.archive.RetentionTable;
import cn.qingjian.archive.Term;
import cn.qingjian.documents.DocumentKind;
import cn.qingjian.documents.circulation.Circulation;
import cn.qingjian.documents.circulation.Progress;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.store.DraftStore;
import cn.qingjian.kernel.DocumentNumber;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Step;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 归档: a document that all its receivers have read goes into the archives as one piece, with the paper of its steps (国家档案局令第8号第十条:
 * 发文稿纸与正本、定稿一并归档).
 */
@Service
public class Filing {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Drafts drafts;
    private final DraftStore store;
    private final Circulation circulation;
    private final Numbers numbers;
    private final Editions editions;
    private final Archive archive;
    private final RetentionTable table;
    private final Clock clock;

    Filing(
            Drafts drafts,
            DraftStore store,
            Circulation circulation,
            Numbers numbers,
            Editions editions,
            Archive archive,
            RetentionTable table,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.circulation = circulation;
        this.numbers = numbers;
        this.editions = editions;
        this.archive = archive;
        this.table = table;
        this.clock = clock;
    }

    /** The classes of today's retention table under which something is kept. */
    public List<Retention> kinds() {
        return table.on(LocalDate.now(clock)).stream()
                .filter(kind -> kind.term() != Term.NOT_KEPT)
                .toList();
    }

    /** The piece that a document has become; empty while it isn't kept. */
    public Optional<Item> kept(Draft draft) {
        return archive.find(DocumentKind.CODE, String.valueOf(draft.id()));
    }

    /** Keeps a document. Errors stand under {@code kind}: no such class, not sent, kept before, or not everybody has read it. */
    @Transactional
    public FieldErrors file(long id, String kind, Account by) {
        Draft draft = store.lock(id).orElseThrow();
        Optional<Step<DraftStatus>> step = draft.status().to(DraftStatus.FILED);
        List<String> unread = unread(draft);
        var errors = new FieldErrors()
                .require(step.isPresent() && by.is(Role.OFFICE), "kind", "现在不能归档，请看上面办到了哪一步。")
                .require(kinds().stream().anyMatch(one -> one.code().equals(kind)), "kind", "请选择保管期限表里的类别。")
                .require(unread.isEmpty(), "kind", "还没有阅毕：" + String.join("、", unread) + "。都阅毕以后再归档。");
        if (errors.isEmpty()) {
            Item item = archive.keep(deposit(draft, kind, by));
            store.move(id, step.orElseThrow(), "档号 " + item.number(), by.id());
        }
        return errors;
    }

    private List<String> unread(Draft draft) {
        return circulation.issued(draft).map(circulation::progress).orElse(List.of()).stream()
                .filter(one -> one.readers() == 0)
                .map(Progress::name)
                .toList();
    }

    private Deposit deposit(Draft draft, String kind, Account by) {
        List<Draft.Past> history = store.steps(draft.id());
        Optional<Draft.Past> signature = drafts.signature(draft);
        LocalDate day = signature
                .map(past -> LocalDate.ofInstant(past.at(), clock.getZone()))
                .orElseGet(() -> LocalDate.now(clock));
        String name = draft.title().replaceAll("[/\\\\\\p{Cntrl}]", "");
        String file = name.substring(0, Math.min(name.length(), 100));
        List<Deposit.File> files = Stream.concat(
                        editions.of(draft).stream()
                                .filter(edition -> !edition.kind().equals("docx"))
                                .map(edition -> new Deposit.File(
                                        file + "." + edition.kind(),
                                        "application/" + edition.kind(),
                                        editions.content(draft, edition.kind()).orElseThrow())),
                        Stream.of(new Deposit.File("发文稿纸.txt", "text/plain", steps(draft, history))))
                .toList();
        List<Element> elements = List.of(
                CoreElement.IDENTIFIER.of(draft.demandId().toString()),
                CoreElement.GENRE.of(draft.words().genre().label()),
                CoreElement.URGENCY.of(draft.route().urgency().mark()),
                CoreElement.NUMBER.of(
                        numbers.of(draft).map(DocumentNumber::toString).orElse("")),
                CoreElement.SIGNER.of(signature.map(Draft.Past::by).orElse("")),
                CoreElement.TITLE.of(draft.title()),
                CoreElement.ADDRESSEES.of(draft.words().addresseeLine()),
                CoreElement.DATE.of(day.toString()));
        return new Deposit(
                DocumentKind.CODE,
                String.valueOf(draft.id()),
                draft.title(),
                kind,
                draft.unit().id(),
                day,
                elements,
                files,
                by);
    }

    private static byte[] steps(Draft draft, List<Draft.Past> history) {
        String cosigned = draft.route().cosigners().stream()
                .flatMap(one -> one.agreed().stream()
                        .map(agreed -> "%s\t会签\t%s\t%s\t%s\n"
                                .formatted(MOMENT.format(agreed.at()), one.name(), agreed.by(), agreed.words())))
                .collect(Collectors.joining());
        String steps = history.stream()
                .map(past -> "%s\t%s\t%s\t%s\n"
                        .formatted(MOMENT.format(past.at()), past.to().label(), past.by(), past.words()))
                .collect(Collectors.joining());
        return ("发文稿纸\n" + draft.title() + "\n\n" + steps + cosigned).getBytes(StandardCharsets.UTF_8);
    }
}
