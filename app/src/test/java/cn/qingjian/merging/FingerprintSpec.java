package cn.qingjian.merging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintSpec {
    private static final String TEXT = "请各管理部分管主任参加，通报二月末的逾期台账。逐户分析连续三期以上逾期的借款人，研究上门催收和司法催收的分工，明确三月底前的清收目标。";

    private final ADemand demand = ADemand.of("meeting", 1).saying("逾期调度会", TEXT);

    @Test
    void 标点和空格改动不算变动() {
        assertThat(of(demand)
                        .like(of(demand.saying("逾期调度会", TEXT.replace("，", " ， ").replace("。", "；")))))
                .isTrue();
    }

    @Test
    void 换一半内容算变动() {
        String other = "请各管理部分管主任参加，通报二月末的逾期台账。学习消防知识，演练疏散路线，检查灭火器有效期和电动车充电整改情况，布置五一值班。";
        assertThat(of(demand).like(of(demand.saying("逾期调度会", other)))).isFalse();
    }

    @Test
    void 对象或时间变了算变动() {
        assertThat(of(demand).like(of(demand.calling(1L)))).isFalse();
        assertThat(of(demand).like(of(demand.after(1)))).isFalse();
    }

    @Test
    void 换一个编号不算变动() {
        assertThat(of(demand).like(of(ADemand.of("other", 9).saying("逾期调度会", TEXT))))
                .isTrue();
    }

    private static Fingerprint of(ADemand demand) {
        return Fingerprint.of(demand.made());
    }
}
