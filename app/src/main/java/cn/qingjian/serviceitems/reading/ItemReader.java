package cn.qingjian.serviceitems.reading;

import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.serviceitems.Elements;
import cn.qingjian.serviceitems.Fault;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code item.yaml}. */
final class ItemReader {
    private static final Map<String, Item.Applicant> APPLICANTS =
            byLabel(Item.Applicant.values(), Item.Applicant::label);
    private static final Map<String, Item.Question.Type> TYPES =
            byLabel(Item.Question.Type.values(), Item.Question.Type::label);
    private static final Map<String, Item.Material.Way> WAYS =
            byLabel(Item.Material.Way.values(), Item.Material.Way::label);
    private static final Map<String, LegalBasis.Mark> MARKS = byLabel(LegalBasis.Mark.values(), LegalBasis.Mark::name);
    /** 服务对象 by name, with the codes of section 5.1. */
    private static final Map<String, Integer> OBJECTS = objects();

    private final Fields fields;

    private ItemReader(Fields fields) {
        this.fields = fields;
    }

    static Optional<Item> read(String text, List<Fault> faults) {
        Optional<Node> tree = Yaml.read(ItemVersion.ITEM, text, faults);
        return tree.map(node -> new ItemReader(new Fields(ItemVersion.ITEM, "", node, faults)).item());
    }

    private Item item() {
        Item item = new Item(
                fields.text("编码"),
                fields.text("名称"),
                fields.number("版本", 1, 9999),
                fields.day("生效").orElseGet(this::missingDay),
                fields.day("失效"),
                fields.oneOf("申请人", APPLICANTS, Item.Applicant.PERSON),
                fields.text("主题"),
                elements(),
                fields.each("表单").stream().map(ItemReader::question).toList(),
                fields.each("数据").stream().map(ItemReader::fact).toList(),
                fields.each("材料").stream().map(ItemReader::material).toList(),
                fields.each("承诺").stream().map(ItemReader::commitment).toList(),
                fields.inside("受理门槛").map(ItemReader::admission).orElseGet(this::noAdmission),
                fields.inside("结果").map(ItemReader::result).orElseGet(() -> new Item.ResultDocument("", "", "")),
                fields.inside("效果").map(ItemReader::effect).orElseGet(this::noEffect),
                fields.texts("不予理由"),
                fields.each("法律依据").stream().map(ItemReader::article).toList(),
                fields.each("常见问题").stream().map(ItemReader::answer).toList());
        fields.noOthers();
        return item;
    }

    private LocalDate missingDay() {
        fields.fault("生效", "没有填。");
        return LocalDate.EPOCH;
    }

    private Item.Admission noAdmission() {
        fields.fault("受理门槛", "没有填。");
        return new Item.Admission(4, List.of(), false, false, false, 100);
    }

    private Item.Effect noEffect() {
        fields.fault("效果", "没有填。");
        return new Item.Effect("none", "", "", "", Map.of());
    }

    private Elements elements() {
        return new Elements(
                fields.text("基本编码"),
                fields.text("事项类型"),
                fields.text("行使层级"),
                fields.text("实施主体"),
                objectCodes(),
                fields.text("办件类型"),
                fields.text("审查类型"),
                fields.inside("时限")
                        .map(ItemReader::limits)
                        .orElseGet(() -> new Elements.Limits(Optional.empty(), "", 0, "", List.of())),
                fields.number("到场次数", 0, 9),
                fields.optional("到场原因"),
                fields.numbers("网办深度"),
                fields.flag("全程网办"),
                fields.texts("办理形式"),
                fields.text("通办范围"),
                fields.texts("一件事"),
                fields.flag("秒批"),
                fields.inside("收费").map(ItemReader::fee).orElseGet(() -> new Item.Fee(BigDecimal.ZERO, false)),
                fields.texts("受理条件"),
                fields.texts("送达方式"),
                fields.text("咨询电话"),
                fields.text("投诉电话"),
                fields.text("办理地点"));
    }

    private List<Integer> objectCodes() {
        return fields.texts("服务对象").stream()
                .map(name -> {
                    Integer code = OBJECTS.get(name);
                    if (code == null) {
                        fields.fault("服务对象", "不认识“" + name + "”，只能是" + String.join("、", OBJECTS.keySet()) + "。");
                    }
                    return code == null ? 0 : code;
                })
                .toList();
    }

    private static Map<String, Integer> objects() {
        Map<String, Integer> objects = new LinkedHashMap<>();
        objects.put("自然人", 1);
        objects.put("企业法人", 2);
        objects.put("事业法人", 3);
        objects.put("社会组织法人", 4);
        objects.put("非法人企业", 5);
        objects.put("行政机关", 6);
        objects.put("其他组织", 9);
        return objects;
    }

    private static Elements.Limits limits(Fields limits) {
        String legal = limits.optional("法定");
        if (!legal.matches("\\d{0,4}")) {
            limits.fault("法定", "应是天数；没有法定时限就不写。");
        }
        var read = new Elements.Limits(
                legal.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(legal)) : Optional.empty(),
                limits.optional("法定参数"),
                limits.number("承诺", 0, 999),
                limits.optional("说明"),
                limits.each("流程").stream().map(ItemReader::step).toList());
        limits.noOthers();
        return read;
    }

    private static Elements.Step step(Fields step) {
        var read = new Elements.Step(step.text("环节"), step.number("时限", 0, 999));
        step.noOthers();
        return read;
    }

    private static Item.Fee fee(Fields fee) {
        var read = new Item.Fee(fee.money("金额"), fee.flag("网上支付"));
        fee.noOthers();
        return read;
    }

    private static Item.Question question(Fields question) {
        var read = new Item.Question(
                question.text("字段"),
                question.text("问题"),
                question.optional("帮助"),
                question.oneOf("类型", TYPES, Item.Question.Type.TEXT),
                question.flag("必填"),
                question.texts("选项"),
                question.optional("条件"),
                question.optional("卡号"));
        question.noOthers();
        return read;
    }

    private static Item.FactNeed fact(Fields fact) {
        var read = new Item.FactNeed(fact.text("名称"), fact.flag("查无也算"), fact.optional("条件"));
        fact.noOthers();
        return read;
    }

    private static Item.Material material(Fields material) {
        var read = new Item.Material(
                material.text("名称"),
                material.text("证明"),
                material.oneOf("替代", WAYS, Item.Material.Way.UPLOAD),
                material.optional("用"));
        material.noOthers();
        return read;
    }

    private static Item.Commitment commitment(Fields commitment) {
        Map<String, Object> assumed = new LinkedHashMap<>();
        commitment
                .inside("视为")
                .ifPresent(values -> values.all().forEach((name, text) -> assumed.put(name, value(text))));
        var read = new Item.Commitment(
                commitment.text("代码"),
                commitment.text("名称"),
                commitment.text("数据"),
                assumed,
                commitment.text("核查"),
                commitment.inside("告知书").map(Fields::all).orElseGet(Map::of),
                commitment.texts("承诺书"));
        commitment.noOthers();
        return read;
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("是")) {
            return true;
        }
        if (text.equals("false") || text.equals("否")) {
            return false;
        }
        return text.matches("-?\\d{1,12}(\\.\\d{1,2})?") ? new BigDecimal(text) : text;
    }

    private static Item.Admission admission(Fields admission) {
        var read = new Item.Admission(
                admission.number("身份等级", 1, 4),
                admission.texts("账户状态"),
                admission.flag("冻结也可"),
                admission.flag("本人银行卡"),
                admission.flag("受禁期限制"),
                admission.number("抽查", 0, 100));
        admission.noOthers();
        return read;
    }

    private static Item.ResultDocument result(Fields result) {
        var read = new Item.ResultDocument(result.optional("名称"), result.optional("类型"), result.optional("样本"));
        result.noOthers();
        return read;
    }

    private static Item.Effect effect(Fields effect) {
        var read = new Item.Effect(
                effect.text("代码"),
                effect.optional("提取原因"),
                effect.optional("子码"),
                effect.optional("依据"),
                effect.inside("对应").map(Fields::all).orElseGet(Map::of));
        effect.noOthers();
        return read;
    }

    private static Item.Article article(Fields article) {
        var read = new Item.Article(
                article.text("文件"),
                article.optional("旧条"),
                article.optional("新条"),
                article.oneOf("标记", MARKS, LegalBasis.Mark.UNVERIFIED));
        article.noOthers();
        return read;
    }

    private static Item.Answer answer(Fields answer) {
        var read = new Item.Answer(answer.text("问"), answer.text("答"));
        answer.noOthers();
        return read;
    }

    private static <E> Map<String, E> byLabel(E[] values, Function<E, String> label) {
        Map<String, E> map = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> map.put(label.apply(value), value));
        return map;
    }
}
