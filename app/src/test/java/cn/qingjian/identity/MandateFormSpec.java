package cn.qingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MandateFormSpec {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void 填得对_没有差错_小写和全角也认() {
        assertThat(form("91990102ma0qjyf20k", "何安然", "９９０１０２１９９３１２１１４２４１", "a04、A05", "2026-11-25", "2026-11-25")
                        .errors(TODAY)
                        .all())
                .isEmpty();
    }

    @Test
    void 空着交上来_所有差错一次说完() {
        assertThat(form("", "", "", "", "", "").errors(TODAY).all().keySet())
                .containsExactlyInAnyOrder("employer", "agentName", "agentNumber", "from", "to");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, false", "2026-11-25, true", "2026-11-26, true"})
    void 不能补签过去的授权(String from, boolean fine) {
        var errors = form("91990102MA0QJYF20K", "何安然", "990102199312114241", "", from, "2027-01-01")
                .errors(TODAY);
        assertThat(errors.of("from").isEmpty()).isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01, 2026-11-30, false", "2026-12-01, 2026-12-01, true"})
    void 最后一天不早于第一天(String from, String to, boolean fine) {
        var errors = form("91990102MA0QJYF20K", "何安然", "990102199312114241", "", from, to)
                .errors(TODAY);
        assertThat(errors.of("to").isEmpty()).isEqualTo(fine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A4", "A041", "全部", "A04;A05", "A04 *"})
    void 事项编号写错_指出来(String scope) {
        var errors = form("91990102MA0QJYF20K", "何安然", "990102199312114241", scope, "2026-12-01", "2026-12-01")
                .errors(TODAY);
        assertThat(errors.of("scope")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "20261125", "明天", "2026-13-01"})
    void 没有的日子_指出来(String day) {
        var errors = form("91990102MA0QJYF20K", "何安然", "990102199312114241", "", day, day)
                .errors(TODAY);
        assertThat(errors.all().keySet()).containsExactlyInAnyOrder("from", "to");
    }

    private static MandateForm form(
            String employer, String agentName, String agentNumber, String scope, String from, String to) {
        return new MandateForm(employer, "", agentName, agentNumber, scope, from, to);
    }
}
