package cn.qingjian.testing;

import cn.qingjian.people.Role;
import cn.qingjian.people.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The declared table of who may do what: one text file a room, one line an endpoint. */
public final class AccessTable {
    private AccessTable() {}

    /** All rows of all rooms. */
    public static Set<Row> rows() {
        try {
            Set<Row> rows = new TreeSet<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:access/*.txt")) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(Row::parse)
                        .forEach(rows::add);
            }
            return rows;
        } catch (IOException problem) {
            throw new UncheckedIOException("access table", problem);
        }
    }

    /**
     * One endpoint.
     *
     * @param method GET, POST, or ANY
     * @param path its pattern
     * @param who {@value #EVERYONE}, {@value #SIGNED_IN}, or names of roles and visitors, sorted, with a blank between
     */
    public record Row(String method, String path, String who) implements Comparable<Row> {
        /** Open to people who are not signed in. */
        public static final String EVERYONE = "everyone";
        /** Open to each who is signed in. */
        public static final String SIGNED_IN = "signed-in";

        static Row parse(String line) {
            String[] words = line.split("\\s+");
            String who = String.join(" ", Arrays.stream(words).skip(2).sorted().toList());
            return new Row(words[0], words[1], who);
        }

        /** Whether one needn't sign in. */
        public boolean isPublic() {
            return who.equals(EVERYONE);
        }

        /** The staff's roles named, empty for everyone and signed-in. */
        public List<String> roles() {
            return named(Role.values());
        }

        /** What of the public is named. */
        public List<String> visitors() {
            return named(Visitor.values());
        }

        /** Whether a person of the staff with just that role may. */
        public boolean allows(Role role) {
            return isPublic() || who.equals(SIGNED_IN) || roles().contains(role.name());
        }

        /** Whether a person of the public may who is all of that. */
        public boolean allows(Set<Visitor> now) {
            return isPublic() || now.stream().anyMatch(visitor -> visitors().contains(visitor.name()));
        }

        /** Whether nobody of the staff may. */
        public boolean forThePublic() {
            return !visitors().isEmpty() && roles().isEmpty();
        }

        /** A role that may. */
        public Role someone() {
            return roles().isEmpty() ? Role.OFFICE : Role.valueOf(roles().getFirst());
        }

        private List<String> named(Enum<?>[] known) {
            List<String> words = List.of(who.split(" "));
            return Arrays.stream(known).map(Enum::name).filter(words::contains).toList();
        }

        @Override
        public int compareTo(Row other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return method + " " + path + " " + who;
        }
    }
}
