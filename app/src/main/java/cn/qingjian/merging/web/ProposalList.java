package cn.qingjian.merging.web;

import cn.qingjian.merging.Proposal;
import cn.qingjian.merging.Way;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The proposals as a page lists them.
 *
 * @param rows what the filters leave
 * @param all how many there are without filters
 * @param minutes person-minutes that the rows save together; some may exclude one another
 * @param kind code of the kind chosen, empty for all
 * @param unit key of the issuing unit chosen, empty for all
 * @param way name of the way chosen, empty for all
 * @param kinds labels of the kinds that occur, by code
 * @param units names of all issuing units, by key
 */
public record ProposalList(
        List<Proposal> rows,
        int all,
        long minutes,
        String kind,
        String unit,
        String way,
        Map<String, String> kinds,
        Map<Long, String> units) {
    static ProposalList of(List<Proposal> proposals, String kind, String unit, String way, People people) {
        Map<String, String> kinds = new TreeMap<>();
        Map<Long, String> units = new LinkedHashMap<>();
        for (Proposal proposal : proposals) {
            for (var side : List.of(proposal.away(), proposal.into())) {
                kinds.put(side.id().kind(), side.label());
                units.put(
                        side.issuer(),
                        people.unit(side.issuer()).map(Unit::name).orElse("另一单位"));
            }
        }
        List<Proposal> rows = new ArrayList<>(proposals);
        rows.removeIf(proposal -> !kind.isEmpty()
                && !proposal.away().id().kind().equals(kind)
                && !proposal.into().id().kind().equals(kind));
        rows.removeIf(proposal -> !unit.isEmpty() && !issuers(proposal).contains(unit));
        rows.removeIf(proposal -> !way.isEmpty() && !proposal.way().name().equals(way));
        return new ProposalList(
                List.copyOf(rows),
                proposals.size(),
                rows.stream().mapToLong(Proposal::saved).sum(),
                kind,
                unit,
                way,
                kinds,
                units);
    }

    private static Set<String> issuers(Proposal proposal) {
        return List.of(proposal.away(), proposal.into()).stream()
                .map(side -> String.valueOf(side.issuer()))
                .collect(Collectors.toSet());
    }

    /** The ways to choose from. */
    public List<Way> ways() {
        return List.of(Way.values());
    }

    /** Person-hours of the rows with one decimal. */
    public String hours() {
        return "%.1f 人时".formatted(minutes / 60.0);
    }

    /** Name of the unit that asks. */
    public String issuer(long unit) {
        return units.getOrDefault(unit, "");
    }
}
