package cn.qingjian.serviceitems;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The elements of an item in the 实施清单 (GB/T 39554.2; section 5.1 of the fact sheet).
 *
 * @param basicCode 基本编码
 * @param matter 事项类型
 * @param level 行使层级
 * @param body 实施主体
 * @param objects 服务对象 by code: 1 自然人, 2 企业法人, 3 事业法人, 4 社会组织法人, 5 非法人企业, 6 行政机关, 9 其他组织
 * @param handling 办件类型: 即办件 or 承诺件
 * @param review 审查类型: 即审即办 or 前审后批
 * @param limits the time limits
 * @param visits 到办事现场次数
 * @param visitReason why one must come; empty for no visit
 * @param depth 网办深度, codes 1 to 8
 * @param online 全程网办（Ⅳ级）
 * @param forms 办理形式: 窗口, 网上, 快递
 * @param reach 通办范围: 无, 全市, 全省 or 跨省
 * @param joint the 一件事 that it belongs to
 * @param instant 秒批
 * @param fee 收费
 * @param conditions 受理条件
 * @param delivery 送达方式
 * @param askPhone 咨询电话
 * @param complainPhone 投诉电话
 * @param place 办理地点, down to the window
 */
public record Elements(
        String basicCode,
        String matter,
        String level,
        String body,
        List<Integer> objects,
        String handling,
        String review,
        Limits limits,
        int visits,
        String visitReason,
        List<Integer> depth,
        boolean online,
        List<String> forms,
        String reach,
        List<String> joint,
        boolean instant,
        Item.Fee fee,
        List<String> conditions,
        List<String> delivery,
        String askPhone,
        String complainPhone,
        String place) {
    public Elements {
        objects = List.copyOf(objects);
        depth = List.copyOf(depth);
        forms = List.copyOf(forms);
        joint = List.copyOf(joint);
        conditions = List.copyOf(conditions);
        delivery = List.copyOf(delivery);
    }

    /** Whether it is decided at once. */
    public boolean immediate() {
        return handling.equals("即办件");
    }

    /** Whether something is charged. */
    public boolean charged() {
        return fee.amount().compareTo(BigDecimal.ZERO) > 0;
    }

    /**
     * Time limits in days.
     *
     * @param legal 法定 in days; empty where the law sets none
     * @param legalPolicy name of the dated parameter that holds it instead, empty for none
     * @param promised 承诺 in working days, 0 for 即办
     * @param note 说明
     * @param steps the steps with their working days
     */
    public record Limits(Optional<Integer> legal, String legalPolicy, int promised, String note, List<Step> steps) {
        public Limits {
            steps = List.copyOf(steps);
        }
    }

    /** A step of handling and how many working days it takes at most. */
    public record Step(String name, int days) {}
}
