package cn.qingjian.people;

import cn.qingjian.demo.DemoData;
import cn.qingjian.kernel.CannotStartException;
import cn.qingjian.people.store.AccountStore;
import cn.qingjian.people.store.DemoStore;
import cn.qingjian.people.store.UnitStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 青禾市住房公积金中心, an invented city's centre: its units, those it writes to, and the people in them. */
@Component
class DemoAgency implements DemoData {
    private final UnitStore units;
    private final AccountStore accounts;
    private final DemoStore demo;
    private final PasswordEncoder encoder;

    DemoAgency(UnitStore units, AccountStore accounts, DemoStore demo, PasswordEncoder encoder) {
        this.units = units;
        this.accounts = accounts;
        this.demo = demo;
        this.encoder = encoder;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String what() {
        return "青禾市住房公积金中心的科室、管理部和人员";
    }

    /** One password serves all, so it is encoded once: encoding is slow by design. */
    @Override
    @Transactional
    public void fill() {
        if (demo.password().isPresent()) {
            return;
        }
        if (!accounts.all().isEmpty()) {
            throw new CannotStartException("这个数据目录里有正式数据，不能以演示方式打开。请去掉 QINGJIAN_DEMO，或用 QINGJIAN_DATA 另指定一个空目录。");
        }
        String password = Passwords.readable();
        demo.keep(password);
        List<List<String>> lines = lines("units.csv");
        for (int i = 0; i < lines.size(); i++) {
            List<String> line = lines.get(i);
            units.add(line.get(0), line.get(2), Unit.Kind.valueOf(line.get(1)), (i + 1) * 10);
        }
        Map<String, Unit> byCode = units.all().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        for (List<String> line : lines("travel.csv")) {
            units.travel(
                    Objects.requireNonNull(byCode.get(line.get(0)), line.get(0)).id(),
                    Objects.requireNonNull(byCode.get(line.get(1)), line.get(1)).id(),
                    Integer.parseInt(line.get(2)));
        }
        String encoded = Objects.requireNonNull(encoder.encode(password), "an encoder gives a code");
        for (List<String> line : lines("people.csv")) {
            Unit unit = Objects.requireNonNull(byCode.get(line.get(1)), line.get(1));
            accounts.add(line.get(0), line.get(2), unit.id(), line.get(3), encoded, Set.of(Role.valueOf(line.get(4))));
        }
    }

    private static List<List<String>> lines(String file) {
        try (var in = Objects.requireNonNull(DemoAgency.class.getResourceAsStream("/sample/agency/" + file), file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> List.of(line.split(","))).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(file, problem);
        }
    }
}
