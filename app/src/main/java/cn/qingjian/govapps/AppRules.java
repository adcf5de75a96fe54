package cn.qingjian.govapps;

import static cn.qingjian.gate.Rule.Question.GENUINE;
import static cn.qingjian.gate.Rule.Question.MERGEABLE;
import static cn.qingjian.gate.Rule.Question.PLANNED;
import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Parameters.Limit;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.kernel.LegalBasis.Mark;
import cn.qingjian.slips.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a new app or chat group must answer. */
final class AppRules {
    private static final LegalBasis PART_FIVE = new LegalBasis("整治形式主义为基层减负若干规定", "第五部分", Mark.QUOTED);
    private static final String MEASURES = "政务移动互联网应用程序规范化管理办法";
    private static final LegalBasis SCOPE = new LegalBasis(MEASURES, "第二条", Mark.READ);
    private static final LegalBasis OWNER = new LegalBasis(MEASURES, "第四条", Mark.READ);
    private static final LegalBasis FILING = new LegalBasis(MEASURES, "立项、验收和备案", Mark.QUOTED);
    private static final LegalBasis FINGERTIPS = new LegalBasis("关于防治“指尖上的形式主义”的若干意见", "", Mark.QUOTED);

    private final Register register;

    AppRules(Register register) {
        this.register = register;
    }

    List<Rule<AppRequest>> all() {
        return List.of(
                new Rule<>("属于应用程序的按应用程序管理", "APP-04", SCOPE, GENUINE, AppRules::scope),
                new Rule<>("面向基层的政务应用原则上最多一个", "APP-01", PART_FIVE, PLANNED, this::one),
                new Rule<>("填表报数功能一般不延伸到县级", "APP-02", PART_FIVE, WITHIN_LIMITS, AppRules::noForms),
                new Rule<>("县以下原则上不得开发应用程序", "APP-03", SCOPE, WITHIN_LIMITS, AppRules::level),
                new Rule<>(
                        "内部应用须立项审核",
                        "APP-07",
                        FILING,
                        PLANNED,
                        (request, world) -> project(request.words(), Audience.STAFF)),
                new Rule<>(
                        "面向公众的应用参照管理",
                        "APP-05",
                        SCOPE,
                        PLANNED,
                        (request, world) -> project(request.words(), Audience.PUBLIC)),
                new Rule<>("谁主办谁负责", "APP-06", OWNER, WITHIN_LIMITS, AppRules::owner),
                new Rule<>("不设打卡排名在线时长", "APP-08", FINGERTIPS, WITHIN_LIMITS, AppRules::noChecking),
                new Rule<>("不得强制安装登录", "APP-09", FINGERTIPS, WITHIN_LIMITS, AppRules::noForcing),
                new Rule<>("不得以点赞转发投票考核", "APP-10", FINGERTIPS, WITHIN_LIMITS, AppRules::noLikes),
                new Rule<>("不得非必要强制上传截图照片轨迹", "APP-11", FINGERTIPS, WITHIN_LIMITS, AppRules::noProofs),
                new Rule<>("同一数据只在一处报", "APP-12", FINGERTIPS, MERGEABLE, this::onePlace),
                new Rule<>("应当有投诉建议功能", "APP-13", FILING, WITHIN_LIMITS, AppRules::complaints),
                new Rule<>("工作群不得打卡接龙摊派", "APP-14", FINGERTIPS, WITHIN_LIMITS, AppRules::group));
    }

    /** What is a program under another name must go the program's way. */
    private static Finding scope(AppRequest request, Circumstances world) {
        AppWords words = request.words();
        return words.sort().program()
                ? Say.clear()
                : refuse(
                        words.among(Feature.EMBEDDED_PROGRAM, Feature.REPORTING),
                        words.sort().label() + "里内嵌程序、填表报数的，就是应用程序，请按应用程序或者小程序报。");
    }

    private Finding one(AppRequest request, Circumstances world) {
        Optional<Limit> limit = world.parameters().limit("app.grassroots.max");
        if (limit.isEmpty() || !forGrassroots(request.words())) {
            return Say.clear();
        }
        List<String> there = register.inUse(request.id().number()).stream()
                .filter(AppRules::forGrassroots)
                .map(AppWords::name)
                .toList();
        return there.size() + 1 <= limit.get().whole()
                ? Say.clear()
                : Say.explain(
                        "面向基层的政务应用原则上最多%d个，已经有%d个，请并进去，或者说明为何要再开一个。"
                                .formatted(limit.get().whole(), there.size()),
                        Say.words(there),
                        WayOut.MERGE);
    }

    private static boolean forGrassroots(AppWords words) {
        return words.sort().program()
                && words.audience() == Audience.STAFF
                && words.units().stream().anyMatch(Place::grassroots);
    }

    private static Finding noForms(AppRequest request, Circumstances world) {
        AppWords words = request.words();
        boolean counties = words.units().stream().anyMatch(Place::grassroots);
        return words.sort().program() && counties && words.features().contains(Feature.REPORTING)
                ? Say.explain(
                        "填表、报数、交材料的功能一般不延伸到县级，同一材料最多报一次。请改由统一的报表填报，或者说明理由。",
                        Say.words(List.of(Feature.REPORTING.label())),
                        WayOut.SHORTEN)
                : Say.clear();
    }

    private static Finding level(AppRequest request, Circumstances world) {
        return request.words().sort().program() && request.words().maker() == Maker.BELOW_COUNTY
                ? Say.explain("县以下单位原则上不得开发建设政务应用程序，请用已有的，或者说明理由。", List.of(), WayOut.DROP)
                : Say.clear();
    }

    private static Finding project(AppWords words, Audience audience) {
        if (!words.sort().program() || words.audience() != audience) {
            return Say.clear();
        }
        List<String> missing = new ArrayList<>();
        note(missing, words.project(), "立项批准的文号");
        note(missing, words.repeated(), "查重的结果");
        note(missing, words.embed(), "能不能嵌入已有的应用");
        note(missing, words.share(), "能不能用共享数据");
        return Say.missing(missing, "应用程序须先立项审核，还没有写明%s。");
    }

    private static void note(List<String> missing, String said, String what) {
        if (said.isBlank()) {
            missing.add(what);
        }
    }

    private static Finding owner(AppRequest request, Circumstances world) {
        return request.words().owner().isBlank()
                ? Say.oppose("谁主办谁负责，请写明负责的人。", List.of(), WayOut.CORRECT)
                : Say.clear();
    }

    private static Finding noChecking(AppRequest request, Circumstances world) {
        AppWords words = request.words();
        List<Feature> forced = words.among(Feature.CHECK_IN, Feature.RANKING, Feature.ONLINE_TIME);
        return forced.isEmpty() || !words.special()
                ? refuse(forced, "不设打卡签到、积分排名、在线时长统计等强制功能，请去掉。")
                : Say.advise("属于安保、应急等特殊场景，只在这个场景里用，用完关掉。", quotes(forced), WayOut.SHORTEN);
    }

    private static Finding noForcing(AppRequest request, Circumstances world) {
        return refuse(
                request.words().among(Feature.FORCED_INSTALL, Feature.FORCED_LOGIN), "不得强制推广下载、通报安装使用率、要求定期登录，请去掉。");
    }

    private static Finding noLikes(AppRequest request, Circumstances world) {
        return refuse(request.words().among(Feature.LIKES), "不得把点赞、转发、投票和排名作为考核依据，请去掉。");
    }

    private static Finding noProofs(AppRequest request, Circumstances world) {
        List<Feature> proofs = request.words().among(Feature.UPLOADS);
        return proofs.isEmpty() || request.words().needed().isBlank()
                ? refuse(proofs, "不得非必要强制上传截图、照片、视频、轨迹，请改为可以不传，确有必要的写明必要。")
                : Say.explain(
                        "要求上传截图、照片、视频、轨迹，须由领导认定确有必要。",
                        Say.words(List.of(request.words().needed())),
                        WayOut.SHORTEN);
    }

    private Finding onePlace(AppRequest request, Circumstances world) {
        List<String> data = request.words().data();
        List<String> twice = register.inUse(request.id().number()).stream()
                .flatMap(other -> other.data().stream().filter(data::contains).map(one -> other.name() + "已经收集：" + one))
                .toList();
        return twice.isEmpty()
                ? Say.clear()
                : Say.explain("同一数据原则上只在一处报，请去掉重复的，或者说明理由。", Say.words(twice), WayOut.SHORTEN);
    }

    private static Finding complaints(AppRequest request, Circumstances world) {
        return request.words().sort().program() && request.words().complaint().isBlank()
                ? Say.oppose("应当提供投诉建议功能，请写明入口在哪里。", List.of(), WayOut.CORRECT)
                : Say.clear();
    }

    private static Finding group(AppRequest request, Circumstances world) {
        AppWords words = request.words();
        return words.sort() == AppSort.GROUP
                ? refuse(
                        words.among(Feature.CHECK_IN, Feature.CHAIN_REPLY, Feature.INSTANT_REPLY, Feature.ASSIGNING),
                        "工作群不得脱离实际打卡接龙、要求即时响应，不得随意摊派任务、索要材料，请去掉。")
                : Say.clear();
    }

    private static Finding refuse(List<Feature> features, String message) {
        return features.isEmpty() ? Say.clear() : Say.oppose(message, quotes(features), WayOut.SHORTEN);
    }

    private static List<Finding.Evidence> quotes(List<Feature> features) {
        return Say.words(features.stream().map(Feature::label).toList());
    }
}
