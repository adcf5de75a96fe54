package cn.qingjian.inspections.visit;

import cn.qingjian.audit.Audit;
import cn.qingjian.inspections.draw.Draw;
import cn.qingjian.inspections.draw.DrawList;
import cn.qingjian.inspections.store.InspectionStore;
import cn.qingjian.inspections.store.SealedStore;
import cn.qingjian.inspections.store.WordsJson;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.privacy.Seal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公开检查的抽取: while a plan is being drafted, one person publishes the digests of list and seed, another adds a few words and
 * draws. Once each inspection: whoever doesn't like the result can't draw again.
 */
@Service
public class AnnouncedDraws {
    private final InspectionStore store;
    private final SealedStore draws;
    private final Drawing drawing;
    private final Teams teams;
    private final Seal seal;
    private final Audit audit;

    AnnouncedDraws(InspectionStore store, SealedStore draws, Drawing drawing, Teams teams, Seal seal, Audit audit) {
        this.store = store;
        this.draws = draws;
        this.drawing = drawing;
        this.teams = teams;
        this.seal = seal;
        this.audit = audit;
    }

    /** What is kept under the seal of the house between publication and draw. */
    record Content(DrawList list, String seed) {}

    /** Publishes the digests; from now on neither the units nor the inspectors can be changed. */
    @Transactional
    public FieldErrors publish(long id, String take, String each, Account by) {
        Inspection now = store.lock(id).orElseThrow();
        var errors = new FieldErrors()
                .require(now.status() == InspectionStatus.DRAFTING && !now.unannounced(), "state", "方案在拟订的时候才能抽取单位。")
                .require(now.lot() == Lot.NONE, "state", "抽取的摘要已经公布，一次检查只抽一次。");
        if (errors.isEmpty()) {
            DrawList list = Drawing.list(now.words().orElseThrow(), teams.named(id), take, each);
            list.problems()
                    .forEach(
                            problem -> errors.add(problem.field().equals("each") ? "each" : "take", problem.message()));
            if (errors.isEmpty()) {
                String seed = drawing.commit(id, list);
                draws.keep(id, seal.close(WordsJson.write(new Content(list, seed)), place(id)), by.id());
                audit.record(
                        by.login(),
                        "公布抽取摘要",
                        "检查 " + id,
                        "%d个单位抽%d个".formatted(list.units().size(), list.take()));
            }
        }
        return errors;
    }

    /** Who published the digests of an inspection that is not drawn yet. */
    public Optional<Long> publisher(long id) {
        return draws.lot(id).map(SealedStore.KeptLot::by);
    }

    /** Draws: never by the person who published. */
    @Transactional
    public FieldErrors draw(long id, String said, Account by) {
        Inspection now = store.lock(id).orElseThrow();
        Optional<SealedStore.KeptLot> lot = draws.lot(id);
        var errors = new FieldErrors()
                .require(now.status() == InspectionStatus.DRAFTING && lot.isPresent(), "state", "没有等着抽取的名单，可能已经抽过。")
                .require(lot.filter(one -> one.by() == by.id()).isEmpty(), "state", "摘要是您公布的，须由另一人抽取。");
        SealedChecks.fits(said, errors);
        if (errors.isEmpty()) {
            Content content = WordsJson.read(seal.open(lot.orElseThrow().content(), place(id)), Content.class);
            drawing.obstacle(content.list()).ifPresent(why -> errors.add("state", why));
            if (errors.isEmpty()) {
                List<Draw.Sent> result = drawing.make(
                        now,
                        now.words().orElseThrow(),
                        new Draw(content.list(), content.seed(), List.of(said.strip())));
                draws.forgetLot(id);
                audit.record(by.login(), "当场抽取", "检查 " + id, result.size() + "个单位");
            }
        }
        return errors;
    }

    private static String place(long id) {
        return "inspections.lot " + id;
    }
}
