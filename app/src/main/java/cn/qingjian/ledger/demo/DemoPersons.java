package cn.qingjian.ledger.demo;

import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Person;
import cn.qingjian.standins.Personas;
import java.time.LocalDate;

/** Invents persons and codes, the same at each start; the region code 990103 is no place in China. */
final class DemoPersons {
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏";
    private static final String GIVEN = "安和宁远清明思齐若川景行知微怀瑾书言子墨一诺雨桐嘉树云舟晓棠";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1964, 3, 5);
    private static final int DAYS_BETWEEN = 97;
    private static final int LOWEST_WAGE = 4_200;
    private static final int WAGES = 23;
    private static final int WAGE_STEP = 800;

    private DemoPersons() {}

    /** The n-th of the unnamed: the first ones are of an age to retire. */
    static Person numbered(int n) {
        String name = "" + SURNAMES.charAt(n * 7 % SURNAMES.length()) + GIVEN.charAt(n * 11 % GIVEN.length());
        String first = "990103"
                + FIRST_BIRTH.plusDays((long) n * DAYS_BETWEEN).toString().replace("-", "")
                + String.format("%03d", 100 + n);
        CitizenId id = CitizenId.parse(first + CitizenId.checkDigit(first)).orElseThrow();
        return new Person("01", id.reveal(), name, id.birth(), id.female(), card(1_000 + n));
    }

    /** One of the people whom all stand-ins know. */
    static Person named(Personas.Persona persona) {
        CitizenId id = CitizenId.parse(persona.idNumber()).orElseThrow();
        return new Person(
                "01",
                id.reveal(),
                persona.name(),
                id.birth(),
                id.female(),
                card(Personas.all().indexOf(persona)));
    }

    /** A wage that differs from one to the next. */
    static Money wage(int n) {
        return Money.ofYuan(LOWEST_WAGE + (long) (n * 5 % WAGES) * WAGE_STEP);
    }

    /** The code of the n-th unnamed employer. */
    static CreditCode code(int n) {
        String first = "91990103MA0QH" + String.format("%04d", 100 + n);
        return new CreditCode(first + CreditCode.checkCharacter(first));
    }

    private static String card(int n) {
        return "62220000" + String.format("%08d", 10_000 + n);
    }
}
