package cn.qingjian.meetings.store;

import cn.qingjian.meetings.call.Room;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code meetings.room}. */
@Repository
public class RoomStore {
    private final JdbcClient jdbc;

    RoomStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rooms that can be used, smallest first. */
    public List<Room> open() {
        return jdbc.sql("select id, name, seats, video from meetings.room where open order by seats, name")
                .query((row, number) -> new Room(
                        row.getLong("id"), row.getString("name"), row.getInt("seats"), row.getBoolean("video")))
                .list();
    }

    /** Adds a room, or gives the one of that name other seats; it can be used again. */
    public void put(String name, int seats, boolean video) {
        jdbc.sql("""
                        insert into meetings.room (name, seats, video) values (:name, :seats, :video)
                        on conflict (name) do update set seats = excluded.seats, video = excluded.video, open = true
                        """)
                .param("name", name)
                .param("seats", seats)
                .param("video", video)
                .update();
    }

    /** Takes a room out of use. */
    public void close(long id) {
        jdbc.sql("update meetings.room set open = false where id = :id")
                .param("id", id)
                .update();
    }

    /** Nobody else takes the room until the transaction ends. */
    public void lock(long id) {
        jdbc.sql("select id from meetings.room where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }
}
