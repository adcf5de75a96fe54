package cn.qingjian.serviceitems.web;

import cn.qingjian.serviceitems.ItemBook;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.Measured;
import cn.qingjian.serviceitems.Policy;
import cn.qingjian.serviceitems.PolicySheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes what pages show of items today. */
@Component
class ItemViews {
    private final ItemBook book;
    private final Policy policy;
    private final ObjectProvider<Measured> measured;
    private final Clock clock;

    ItemViews(ItemBook book, Policy policy, ObjectProvider<Measured> measured, Clock clock) {
        this.book = book;
        this.policy = policy;
        this.measured = measured;
        this.clock = clock;
    }

    List<ItemView> matching(String words) {
        PolicySheet sheet = policy.on(today());
        return book.inForce(today()).stream()
                .map(version -> view(version, sheet))
                .filter(view -> view.matches(words))
                .toList();
    }

    Optional<ItemView> today(String code) {
        return book.inForce(code, today()).map(this::view);
    }

    ItemView view(ItemVersion version) {
        return view(version, policy.on(today()));
    }

    private ItemView view(ItemVersion version, PolicySheet sheet) {
        Measured measurements = measured.getIfAvailable();
        return new ItemView(
                version, sheet, measurements == null ? Optional.empty() : measurements.last90Days(version.code()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
