package cn.qingjian.provisions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A law, a superior's document or a document of our own, without its text.
 *
 * @param id stable key: letters, digits and hyphens
 * @param title its title without book-title marks
 * @param level 效力级别
 * @param issuer who issued it, empty where unknown
 * @param number its 发文字号 or 公布令号, empty where it has none
 * @param adopted when this text was adopted or last amended, null where unknown
 * @param region for which province or city, empty for the nation or where unknown
 * @param topics subject words, set apart by 、
 * @param source where it was imported from
 * @param validity from when to when it holds
 */
public record Provision(
        String id,
        String title,
        Level level,
        String issuer,
        String number,
        @Nullable LocalDate adopted,
        String region,
        String topics,
        String source,
        Validity validity) {

    /** Its force on a day. */
    public Force on(LocalDate day) {
        return validity.on(day);
    }

    /** The page where it can be read. */
    public String path() {
        return "/provisions/" + id;
    }

    /** The same with another validity. */
    public Provision with(Validity other) {
        return new Provision(id, title, level, issuer, number, adopted, region, topics, source, other);
    }
}
