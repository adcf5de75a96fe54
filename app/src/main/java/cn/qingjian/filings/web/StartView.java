package cn.qingjian.filings.web;

import cn.qingjian.identity.Citizen;
import cn.qingjian.identity.Mandate;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.sharing.ConsentText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The first page of a filing: what will be looked up instead of asked.
 *
 * @param key under which the filing will be begun, made before anything is sent
 * @param code of the item
 * @param name of the item
 * @param promise how long it takes
 * @param own what the centre itself knows
 * @param consentVersion version of the text below; empty where nothing needs consent
 * @param consent what other departments are asked, line by line
 * @param hindrance why it can't be begun so; empty for nothing
 */
public record StartView(
        UUID key,
        String code,
        String name,
        String promise,
        List<String> own,
        String consentVersion,
        List<String> consent,
        String hindrance) {
    public StartView {
        own = List.copyOf(own);
        consent = List.copyOf(consent);
    }

    static StartView of(ItemVersion version, Citizen citizen, Optional<Mandate> mandate, Optional<ConsentText> text) {
        Item item = version.item();
        List<String> own = item.materials().stream()
                .filter(material -> material.way() == Item.Material.Way.OWN_DATA)
                .map(Item.Material::name)
                .toList();
        return new StartView(
                UUID.randomUUID(),
                item.code(),
                item.name(),
                item.automatic() ? "当场办好" : item.pace(),
                own,
                text.map(ConsentText::version).orElse(""),
                text.map(ConsentText::lines).orElse(List.of()),
                hindrance(item, citizen, mandate));
    }

    /** Why somebody can't begin an item as he is signed in now; empty for nothing. */
    static String hindrance(Item item, Citizen citizen, Optional<Mandate> mandate) {
        boolean forEmployer = item.applicant() == Item.Applicant.EMPLOYER;
        if (forEmployer && citizen.acting() == null) {
            return "这件事由单位办理。请先切换到您经办的单位。";
        }
        if (!forEmployer && citizen.acting() != null) {
            return "这件事由本人办理。您现在代单位办事，请先切换回本人。";
        }
        return forEmployer && mandate.filter(one -> one.covers(item.code())).isEmpty()
                ? "单位给您的授权里没有这件事，请法定代表人在“单位授权”里加上。"
                : "";
    }
}
