package cn.qingjian.documents.store;

import cn.qingjian.documents.similar.Joint;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code documents.joint_part}: where each part of a joint draft came from. */
@Repository
public class JointStore {
    private final JdbcClient jdbc;

    JointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the parts of a joint draft. */
    public void add(long joint, List<Joint.Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            jdbc.sql("insert into documents.joint_part values (:joint, :position, :text, :sources)")
                    .param("joint", joint)
                    .param("position", i)
                    .param("text", parts.get(i).text())
                    .param("sources", parts.get(i).sources().toArray(Long[]::new))
                    .update();
        }
    }

    /** The parts in their order. */
    public List<Joint.Part> parts(long joint) {
        return jdbc.sql("select text, sources from documents.joint_part where joint_id = :joint order by position")
                .param("joint", joint)
                .query((row, number) -> new Joint.Part(row.getString("text"), Arrays.asList((Long[])
                        row.getArray("sources").getArray())))
                .list();
    }
}
