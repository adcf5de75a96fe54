package cn.qingjian.filings.effects;

import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Person;
import cn.qingjian.ledger.Withdrawals;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Effects on persons' and employers' accounts. */
@Configuration(proxyBeanMethods = false)
class AccountEffects {
    @Bean
    Effect withdrawPartial(Withdrawals withdrawals) {
        return effect("withdraw-partial", grant -> {
            var paid = withdrawals.part(
                    grant.account(),
                    grant.amount().orElseThrow(() -> new CannotApplyException("没有核定金额")),
                    grant.card(),
                    grant.version().item().name(),
                    grant.number(),
                    grant.day());
            return new Done(
                    Optional.of(paid.entry()),
                    Optional.empty(),
                    "已通知银行付款到" + Person.maskedCard(grant.card()) + "的账户");
        });
    }

    @Bean
    Effect withdrawClosing(Withdrawals withdrawals) {
        return effect("withdraw-closing", grant -> {
            var paid = withdrawals.all(
                    grant.account(),
                    grant.version().item().effect().reason(),
                    grant.card(),
                    grant.version().item().name(),
                    grant.number(),
                    grant.day());
            return new Done(
                    paid.entry() == 0 ? Optional.empty() : Optional.of(paid.entry()),
                    Optional.of(paid.total()),
                    "本金 %s 元，利息 %s 元，账户已销户，已通知银行付款到%s的账户"
                            .formatted(
                                    paid.principal().print(),
                                    paid.interest().print(),
                                    Person.maskedCard(grant.card())));
        });
    }

    @Bean
    Effect changePerson(Depositors depositors) {
        return effect("change-person", grant -> {
            if (!grant.text("变更项目").equals("银行卡")) {
                throw new CannotApplyException("“%s”的变更要核对原始登记，由工作人员办理".formatted(grant.text("变更项目")));
            }
            String card = grant.text("新内容").replace(" ", "");
            if (!card.matches("\\d{12,19}")) {
                throw new CannotApplyException("银行卡号应是 12 到 19 位数字");
            }
            depositors.card(grant.account(), card, grant.actor());
            return Done.noted("收款账户已改为" + Person.maskedCard(card));
        });
    }

    @Bean
    Effect certificate() {
        return effect("certificate", grant -> Done.noted("证明已经开好，可以下载，也可以出示二维码核验"));
    }

    @Bean
    Effect none() {
        return effect("none", grant -> Done.noted("已经办好"));
    }

    @Bean
    Effect seal(Depositors depositors) {
        return effect("seal", grant -> {
            Account account = employee(grant, depositors);
            refuse(depositors.seal(account.id(), grant.day(), grant.actor()));
            return Done.noted("账户 " + account.no() + " 已封存");
        });
    }

    @Bean
    Effect unseal(Depositors depositors) {
        return effect("unseal", grant -> {
            Account account = employee(grant, depositors);
            refuse(depositors.unseal(account.id(), grant.actor()));
            return Done.noted("账户 " + account.no() + " 已启封");
        });
    }

    @Bean
    Effect adjustBase(Depositors depositors) {
        return effect("adjust-base", grant -> {
            Account account = employee(grant, depositors);
            refuse(depositors.adjustBase(account.id(), grant.money("月平均工资"), grant.day(), grant.actor()));
            return Done.noted("账户 " + account.no() + " 的缴存基数已调整");
        });
    }

    @Bean
    Effect openPerson(Depositors depositors) {
        return effect("open-person", grant -> {
            CitizenId id = CitizenId.parse(grant.text("身份证号"))
                    .orElseThrow(() -> new CannotApplyException("职工的身份证号不对"));
            var opened = depositors.open(
                    new Person("01", id.reveal(), grant.text("姓名"), id.birth(), id.female(), null),
                    employer(grant).id(),
                    grant.money("月工资"),
                    grant.day(),
                    grant.actor());
            refuse(opened.errors());
            return Done.noted("个人账户已开立："
                    + opened.account().flatMap(depositors::find).map(Account::no).orElse(""));
        });
    }

    @Bean
    Effect openEmployer(Employers employers) {
        return effect("open-employer", grant -> {
            var acting = grant.applicant().citizen().acting();
            if (acting == null) {
                throw new CannotApplyException("请先在“单位授权”里切换到要开户的单位");
            }
            int ratio = grant.money("缴存比例").yuan().intValueExact() * 100;
            var opened = employers.open(
                    acting.employerName(),
                    grant.applicant().code().orElseThrow(),
                    grant.money("发薪日").yuan().intValueExact(),
                    ratio,
                    ratio,
                    grant.day(),
                    grant.actor());
            refuse(opened.errors());
            return Done.noted("单位账户已开立："
                    + opened.employer().flatMap(employers::find).map(Employer::no).orElse(""));
        });
    }

    private static Employer employer(Grant grant) {
        return grant.applicant().employer().orElseThrow(() -> new CannotApplyException("该单位还没有开立住房公积金账户"));
    }

    private static Account employee(Grant grant, Depositors depositors) {
        Employer employer = employer(grant);
        return depositors
                .ofNumber(grant.text("个人账号"))
                .filter(account -> account.employer().filter(id -> id == employer.id()).isPresent())
                .orElseThrow(() -> new CannotApplyException("该个人账号不在本单位"));
    }

    private static void refuse(FieldErrors errors) {
        if (!errors.isEmpty()) {
            throw new CannotApplyException(String.join("", errors.all().values().iterator().next()));
        }
    }

    private static Effect effect(String code, Function<Grant, Done> work) {
        return new Effect() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public Done apply(Grant grant) {
                return work.apply(grant);
            }
        };
    }
}
