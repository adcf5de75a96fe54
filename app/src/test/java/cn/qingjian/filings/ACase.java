package cn.qingjian.filings;

import cn.qingjian.filings.facts.Applicant;
import cn.qingjian.filings.facts.Asking;
import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.DocumentType;
import cn.qingjian.identity.IdentityPaper;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.SomeItems;
import cn.qingjian.serviceitems.SomeItems.SomeCase;
import cn.qingjian.serviceitems.reading.FactCatalogue;
import cn.qingjian.serviceitems.reading.ItemFolder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Cases as an officer has them, without a database: a shipped item, facts that a test chooses, and what was signed. */
final class ACase {
    static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

    private ACase() {}

    /** A case of an item with these facts, accepted on {@link #DAY}. */
    static Deciding.Case of(String item, SomeCase facts, String... committed) {
        return of(SomeItems.item(item), facts, committed);
    }

    /** The same under any version. */
    static Deciding.Case of(ItemVersion version, SomeCase facts, String... committed) {
        var filing = new Filing(
                1,
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                Optional.of("20261125000000010"),
                Optional.of("ABCDEFGHJK"),
                version.code(),
                version.digest(),
                7,
                Optional.empty(),
                FilingStatus.WITH_OFFICER,
                Map.of(),
                List.of(committed),
                Optional.empty(),
                "网上大厅",
                Optional.of(DAY),
                Optional.of(DAY.plusDays(1)),
                NOW,
                NOW,
                Optional.empty());
        return new Deciding.Case(
                filing, "20261125000000010", version, applicant(), Map.of(), facts.facts(), DAY, false);
    }

    /** A shipped item with a text of one of its files changed. */
    static ItemVersion changed(String item, String file, String from, String to) {
        Map<String, String> files = SomeItems.files(item);
        String text = files.getOrDefault(file, "");
        if (!text.contains(from)) {
            throw new IllegalArgumentException("not in " + file + " of " + item + ": " + from);
        }
        files.put(file, text.replace(from, to));
        var reading = ItemFolder.read(item, files, FactCatalogue.SHIPPED, SomeItems.policyNames());
        return reading.version().orElseThrow(() -> new AssertionError(reading.faults()));
    }

    private static Applicant applicant() {
        var paper = IdentityPaper.parse("01", "990102199106081223", "沈明月").orElseThrow();
        var citizen = new Citizen(7, paper.shownName(), paper.shownNumber(), DocumentType.IDENTITY_CARD, 3, null);
        return new Applicant(new Asking(citizen, paper, Optional.empty()), Optional.empty(), Optional.empty());
    }
}
