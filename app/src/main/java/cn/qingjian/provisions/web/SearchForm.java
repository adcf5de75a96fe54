package cn.qingjian.provisions.web;

import cn.qingjian.provisions.Force;
import cn.qingjian.provisions.Level;
import cn.qingjian.provisions.library.LibraryQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the search form, as it came; what makes no sense narrows nothing.
 *
 * @param q words
 * @param level a level's name
 * @param force a force's name
 * @param region beginning of a region
 * @param year four digits
 * @param order an order's name
 * @param page from 1
 */
public record SearchForm(
        @Nullable String q,
        @Nullable String level,
        @Nullable String force,
        @Nullable String region,
        @Nullable String year,
        @Nullable String order,
        @Nullable String page) {

    /** The query that it means. */
    public LibraryQuery query() {
        return new LibraryQuery(
                words(),
                named(Level.values(), level),
                named(Force.values(), force),
                region == null ? "" : region,
                number(year),
                ordered(),
                page == null ? 1 : orOne(number(page)));
    }

    /** The words, never null. */
    public String words() {
        return q == null ? "" : q;
    }

    private LibraryQuery.Order ordered() {
        LibraryQuery.Order named = named(LibraryQuery.Order.values(), order);
        return named == null ? LibraryQuery.Order.RELEVANCE : named;
    }

    private static int orOne(@Nullable Integer number) {
        return number == null ? 1 : number;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        return name == null
                ? null
                : Arrays.stream(values)
                        .filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,6}") ? Integer.valueOf(text.strip()) : null;
    }

    /** The address of the same search on another page. */
    public String at(int other) {
        return address(level, other);
    }

    /** The address of the same search for one level, on its first page; an empty name is all levels. */
    public String only(String other) {
        return address(other, 1);
    }

    private String address(@Nullable String chosen, int number) {
        StringBuilder address = new StringBuilder("/provisions?q=").append(encoded(words()));
        add(address, "level", chosen);
        add(address, "force", force);
        add(address, "region", region);
        add(address, "year", year);
        add(address, "order", order);
        add(address, "page", number == 1 ? null : String.valueOf(number));
        return address.toString();
    }

    private static void add(StringBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.append('&').append(name).append('=').append(encoded(value));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
