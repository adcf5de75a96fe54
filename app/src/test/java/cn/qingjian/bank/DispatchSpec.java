package cn.qingjian.bank;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.bank.Bank.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatchSpec {
    private static final BankSettings SETTINGS = new BankSettings(
            "",
            "",
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(1),
            20,
            false);

    private static final class Told implements Errand {
        private final boolean fresh;
        private final Answer sent;
        private final Answer asked;
        final List<String> story = new ArrayList<>();

        Told(boolean fresh, Answer sent, Answer asked) {
            this.fresh = fresh;
            this.sent = sent;
            this.asked = asked;
        }

        @Override
        public String number() {
            return "A1";
        }

        @Override
        public boolean fresh() {
            return fresh;
        }

        @Override
        public int tries() {
            return 2;
        }

        @Override
        public Answer send() {
            story.add("发送");
            return sent;
        }

        @Override
        public Answer ask() {
            story.add("查询");
            return asked;
        }

        @Override
        public void done(String bankNo) {
            story.add("已付 " + bankNo);
        }

        @Override
        public void failed(String bankNo, String reason) {
            story.add("退回 " + reason);
        }

        @Override
        public void open(boolean answered, Duration wait, String note) {
            story.add((answered ? "受理 " : "不明 ") + wait.toSeconds());
        }
    }

    private static final Answer UNHEARD = new Answer.Unknown("超时");

    private static List<String> fresh(Answer sent) {
        return story(true, sent, UNHEARD);
    }

    private static List<String> asked(Answer asked, Answer sentAgain) {
        return story(false, sentAgain, asked);
    }

    private static List<String> story(boolean fresh, Answer sent, Answer asked) {
        var errand = new Told(fresh, sent, asked);
        Dispatcher.carryOut(errand, SETTINGS);
        return errand.story;
    }

    @Test
    void 新指令_发送_银行付了_了结() {
        assertThat(fresh(new Answer.Paid("B1"))).containsExactly("发送", "已付 B1");
    }

    @Test
    void 新指令_银行拒绝_退回() {
        assertThat(fresh(new Answer.Refused("B1", "收款账号不存在"))).containsExactly("发送", "退回 收款账号不存在");
    }

    @Test
    void 没有答复_既不算付也不算没付_过后再问() {
        assertThat(fresh(UNHEARD)).containsExactly("发送", "不明 10");
    }

    @Test
    void 银行已受理_过后再问() {
        assertThat(fresh(new Answer.Accepted("B1"))).containsExactly("发送", "受理 10");
    }

    @Test
    void 发过的指令_先问不先发() {
        assertThat(asked(new Answer.Paid("B1"), UNHEARD)).containsExactly("查询", "已付 B1");
        assertThat(asked(UNHEARD, new Answer.Paid("B1"))).containsExactly("查询", "不明 10");
    }

    @Test
    void 银行说没收到_才再发一次() {
        assertThat(asked(new Answer.NotKnown(), new Answer.Paid("B1"))).containsExactly("查询", "发送", "已付 B1");
        assertThat(asked(new Answer.NotKnown(), UNHEARD)).containsExactly("查询", "发送", "不明 10");
    }

    @Test
    void 查询得知已退回_按退回处理() {
        assertThat(asked(new Answer.Returned("B1", "账户已注销"), UNHEARD)).containsExactly("查询", "退回 账户已注销");
    }

    @Test
    void 每次多等一倍_最多十五分钟() {
        assertThat(SETTINGS.wait(0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(SETTINGS.wait(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(SETTINGS.wait(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(SETTINGS.wait(8)).isEqualTo(Duration.ofSeconds(640));
        assertThat(SETTINGS.wait(9)).isEqualTo(Duration.ofMinutes(15));
        assertThat(SETTINGS.wait(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }
}
