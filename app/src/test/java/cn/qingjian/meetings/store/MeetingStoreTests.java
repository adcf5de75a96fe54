package cn.qingjian.meetings.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.meetings.AgendaItem;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.Level;
import cn.qingjian.meetings.Place;
import cn.qingjian.meetings.Purpose;
import cn.qingjian.meetings.Rank;
import cn.qingjian.meetings.Sort;
import cn.qingjian.meetings.call.Meeting;
import cn.qingjian.meetings.call.MeetingStatus;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@PageTest
class MeetingStoreTests {
    private static final int MANY = 20;

    @Autowired
    MeetingStore store;

    @Autowired
    SomePeople people;

    @Autowired
    DataSource database;

    private final AtomicInteger statements = new AtomicInteger();

    /** The same database, every statement counted. */
    private final class Counting extends DelegatingDataSource {
        Counting(DataSource target) {
            super(new TransactionAwareDataSourceProxy(target));
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            statements.incrementAndGet();
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getTargetException();
                        }
                    });
        }
    }

    private int counted(Supplier<List<Meeting>> look, int atLeast) {
        statements.set(0);
        assertThat(look.get()).hasSizeGreaterThanOrEqualTo(atLeast);
        return statements.get();
    }

    private static Meeting.Words words(Account author, LocalDateTime start) {
        Unit unit = author.unit();
        return new Meeting.Words(
                "查询次数测试会",
                Level.CENTRE,
                Sort.BUSINESS,
                Purpose.STUDY,
                "",
                author.name(),
                Rank.HEAD,
                start,
                60,
                false,
                List.of(
                        new AgendaItem("甲", 30, author.name(), Rank.HEAD, true),
                        new AgendaItem("乙", 30, author.name(), Rank.HEAD, false)),
                List.of(new Attendee(
                        unit.id(),
                        unit.name(),
                        unit.kind(),
                        Optional.of(author.id()),
                        "科长",
                        Rank.HEAD,
                        List.of(1, 2),
                        "召集",
                        0,
                        true)),
                new Place(false, Optional.empty(), "院内"),
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty());
    }

    @Test
    void 二十个会议和一个会议一样是三次查询() {
        MeetingStore watched = new MeetingStore(JdbcClient.create(new Counting(database)));
        Account author = people.person(Role.DEPARTMENT);
        LocalDateTime start = LocalDateTime.of(2031, 3, 3, 9, 0);
        Meeting.Words words = words(author, start);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            ids.add(store.add(words, author.unit().id(), author.id(), null));
        }
        assertThat(counted(() -> watched.all(ids.subList(0, 1)), 1)).isEqualTo(3);
        assertThat(counted(() -> watched.all(ids), MANY)).isEqualTo(3);
        assertThat(counted(() -> watched.between(start, start.plusMinutes(1)), MANY))
                .isEqualTo(3);
        assertThat(counted(() -> watched.standing(List.of(MeetingStatus.DRAFTING)), MANY))
                .isEqualTo(3);
        assertThat(store.all(ids)).extracting(Meeting::words).containsOnly(words);
    }

    @Test
    void 没有会议时只查一次() {
        MeetingStore watched = new MeetingStore(JdbcClient.create(new Counting(database)));
        assertThat(counted(() -> watched.all(List.of()), 0)).isEqualTo(1);
    }
}
