package cn.qingjian.archive;

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Pieces for tests. */
public final class SomePieces {
    public static final Unit OFFICE = new Unit(1, "bgs", "办公室", Unit.Kind.DEPARTMENT);
    public static final Account CLERK = new Account(1, "clerk", "苏静雯", OFFICE, "文秘", Set.of(Role.OFFICE));

    private SomePieces() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A deposit of that class and day, with two files. */
    public static Deposit deposit(String key, String kind, LocalDate formed, Account by) {
        return new Deposit(
                "test",
                key,
                "关于测试的通知",
                kind,
                by.unit().id(),
                formed,
                List.of(CoreElement.TITLE.of("关于测试的通知"), CoreElement.NOTE.of(" "), Element.own("来源", "测试")),
                List.of(
                        new Deposit.File("正文.ofd", "application/ofd", bytes("正文" + key)),
                        new Deposit.File("附件.pdf", "application/pdf", new byte[] {0, -1, 127, -128})),
                by);
    }

    /** A piece kept until a day, or for ever. */
    public static Item item(
            Optional<LocalDate> until, boolean appraising, boolean destroyed, Optional<LocalDate> gone) {
        return new Item(
                7,
                "0000-2015-10年-0003",
                "关于<测试>的通知",
                until.isEmpty() ? Term.PERMANENT : Term.TEN,
                "简报",
                OFFICE,
                LocalDate.of(2015, 3, 1),
                "test",
                "k",
                "苏静雯",
                Instant.parse("2026-01-02T03:04:05Z"),
                new Item.Standing(until, appraising, destroyed, gone));
    }

    /** The parts of a .zip by their names. */
    public static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts.put(part.getName(), in.readAllBytes());
            }
        }
        return parts;
    }
}
