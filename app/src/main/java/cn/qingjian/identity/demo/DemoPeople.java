package cn.qingjian.identity.demo;

import cn.qingjian.standins.DemoCitizen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The invented people of the public and the employers that they represent, as the sample files name them. */
public final class DemoPeople {
    private DemoPeople() {}

    /**
     * An invented employer.
     *
     * @param code its unified social credit code
     * @param name its name
     * @param representative the legal representative
     */
    public record Employer(String code, String name, DemoCitizen representative) {}

    /** The people, in the order in which the stand-in offers them. */
    public static List<DemoCitizen> citizens() {
        return lines("citizens.csv").stream()
                .map(line -> new DemoCitizen(
                        line.get(0), line.get(1), line.get(2), line.get(3), Integer.parseInt(line.get(4)), line.get(5)))
                .toList();
    }

    /** The employers. */
    public static List<Employer> employers() {
        List<DemoCitizen> citizens = citizens();
        return lines("employers.csv").stream()
                .map(line -> new Employer(
                        line.get(0),
                        line.get(1),
                        citizens.stream()
                                .filter(citizen -> citizen.sub().equals(line.get(2)))
                                .findFirst()
                                .orElseThrow()))
                .toList();
    }

    private static List<List<String>> lines(String file) {
        String path = "/sample/identity/" + file;
        try (InputStream in = Objects.requireNonNull(DemoPeople.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\\|")))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(path, problem);
        }
    }
}
