package cn.qingjian.studies.web;

import cn.qingjian.people.Role;
import cn.qingjian.site.Figure;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import cn.qingjian.studies.Line;
import cn.qingjian.studies.Standing;
import cn.qingjian.studies.Studies;
import cn.qingjian.studies.Tally;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in navigation and workbench. */
@Configuration(proxyBeanMethods = false)
class StudyPages {
    @Bean
    NavigationEntry studiesEntry() {
        return new NavigationEntry(
                "学习",
                "/studies",
                Section.REDUCTION,
                55,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR, Role.LEADER, Role.GRASSROOTS));
    }

    /** What the own unit studied and may still say the use of; what is over is not asked for any more. */
    @Bean
    Waiting studiesWaiting(Studies studies, Clock clock) {
        return account -> !Studies.keeps(account, account.unit())
                ? List.of()
                : studies.lines(account).stream()
                        .filter(line -> Studies.keeps(account, line.unit()))
                        .filter(line -> line.standing(LocalDate.now(clock)) == Standing.WAITING)
                        .flatMap(line -> line.study().stream())
                        .flatMap(study -> study.useBy().stream()
                                .map(last -> new Waiting.Item(
                                        "学习待运用", study.topic(), "用上了就记一句，" + last + "以前", study.path())))
                        .toList();
    }

    /** Study without use (S35), for those who can do something about it. */
    @Bean
    Figure idleStudies(Studies studies, Clock clock) {
        return account -> {
            if (!account.is(Role.OFFICE, Role.LEADER)) {
                return List.of();
            }
            LocalDate today = LocalDate.now(clock);
            List<Line> year = studies.lines(account).stream()
                    .filter(line -> line.year() == today.getYear())
                    .toList();
            Tally tally = Tally.of(year, today);
            return List.of(new Figure.Value(
                    "学而未用",
                    tally.idle() + " 次",
                    tally.share()
                            .map(share -> "到了期限的%d次里占%s%%".formatted(tally.over(), share.toPlainString()))
                            .orElse("今年的学习都还没有到期限"),
                    "/studies?standing=IDLE"));
        };
    }
}
