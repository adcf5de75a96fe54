package cn.qingjian.grassroots;

import java.util.Optional;

/**
 * One word that somebody said of a demand, as it is counted.
 *
 * @param ruling key of the demand's ruling
 * @param title what the demand is called
 * @param issuer key of the unit that asks
 * @param sent how many county offices the demand went to
 * @param mark the word
 * @param person digest of who said it, the same for one person within an issuer and year
 * @param office digest of that person's office, likewise
 * @param earlier title of the earlier demand that it names as doubled; empty where none
 */
public record Marked(
        long ruling,
        String title,
        long issuer,
        int sent,
        Mark mark,
        String person,
        String office,
        Optional<String> earlier) {}
