package cn.qingjian.filings.effects;

import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Employers;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Effects on an employer's own account. */
@Configuration(proxyBeanMethods = false)
class EmployerEffects {
    @Bean
    Effect openEmployerEffect(Employers employers) {
        return effect("open-employer", grant -> {
            var acting = grant.applicant().citizen().acting();
            if (acting == null) {
                throw new CannotApplyException("请先在“单位授权”里切换到要开户的单位");
            }
            int ratio = grant.ratio("缴存比例");
            var opened = employers.open(
                    acting.employerName(),
                    grant.applicant().code().orElseThrow(),
                    day(grant.money("发薪日").yuan().toPlainString()),
                    ratio,
                    ratio,
                    grant.day(),
                    grant.actor());
            RowsEffect.refuse(opened.errors());
            return Done.noted("单位账户已开立："
                    + opened.employer()
                            .flatMap(employers::find)
                            .map(Employer::no)
                            .orElse(""));
        });
    }

    /** 单位信息变更 (A02): the name follows the register of companies, which the table has compared before. */
    @Bean
    Effect changeEmployerEffect(Employers employers) {
        return effect("change-employer", grant -> {
            Employer employer = grant.employer();
            String now = grant.text("新内容");
            boolean renamed = grant.text("变更项目").equals("单位名称");
            RowsEffect.refuse(employers.change(
                    employer.id(),
                    renamed ? now : employer.name(),
                    renamed ? employer.payDay() : day(now),
                    grant.actor()));
            return Done.noted(renamed ? "单位名称已变更为" + now : "发薪日已变更为每月 " + day(now) + " 日");
        });
    }

    private static int day(String typed) {
        String plain = typed.replaceAll("\\.0*$", "");
        if (!plain.matches("\\d{1,2}")) {
            throw new CannotApplyException("发薪日填 1 到 31 的数字");
        }
        return Integer.parseInt(plain);
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
