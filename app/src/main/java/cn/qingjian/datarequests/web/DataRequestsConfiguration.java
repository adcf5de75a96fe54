package cn.qingjian.datarequests.web;

import cn.qingjian.datarequests.fill.Fill;
import cn.qingjian.datarequests.fill.FillStatus;
import cn.qingjian.datarequests.fill.Fills;
import cn.qingjian.datarequests.outside.OutsideReport;
import cn.qingjian.datarequests.outside.OutsideReports;
import cn.qingjian.datarequests.request.Request;
import cn.qingjian.datarequests.request.RequestStatus;
import cn.qingjian.datarequests.request.Requests;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.site.Figure;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in navigation and workbench. */
@Configuration(proxyBeanMethods = false)
class DataRequestsConfiguration {
    @Bean
    NavigationEntry dataRequestsEntry() {
        return new NavigationEntry(
                "报表",
                "/datarequests",
                Section.DEMANDS,
                24,
                Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEGAL, Role.INSPECTOR, Role.LEADER, Role.GRASSROOTS));
    }

    /** What an office is to fill, and what came back to it. */
    @Bean
    Waiting fillsWaiting(Fills fills) {
        return account -> account.is(Role.GRASSROOTS)
                ? fills.ofUnit(account).stream()
                        .filter(fill -> fill.status().writable() && fills.inForce(fill.form()))
                        .map(DataRequestsConfiguration::toFill)
                        .toList()
                : List.of();
    }

    /** What was sent to a department, and its own requests that came back from the gate or may be issued. */
    @Bean
    Waiting requestsWaiting(Requests requests, Fills fills) {
        return account -> account.is(Role.GRASSROOTS)
                ? List.of()
                : Stream.concat(
                                fills.sentTo(account).stream().map(DataRequestsConfiguration::toDecide),
                                requests.list(account, false).stream()
                                        .filter(request -> request.author() == account.id())
                                        .filter(request -> request.status() == RequestStatus.REFUSED
                                                || request.status() == RequestStatus.ADMITTED)
                                        .map(DataRequestsConfiguration::toGoOn))
                        .toList();
    }

    /** Reports of data asked outside the system wait for the centre's office and the inspector, and for the department that asked. */
    @Bean
    Waiting outsideWaiting(OutsideReports reports) {
        return account -> account.is(Role.OFFICE, Role.INSPECTOR, Role.DEPARTMENT, Role.LEGAL)
                ? reports.list(account).stream()
                        .filter(report -> report.isOf(account)
                                ? report.toMend()
                                : report.answer().isEmpty())
                        .map(report -> report.isOf(account) ? toMend(report) : toAnswer(report))
                        .toList()
                : List.of();
    }

    @Bean
    Figure dataRequestFigures(Requests requests, Fills fills) {
        return account -> figures(requests, fills, account);
    }

    private static List<Figure.Value> figures(Requests requests, Fills fills, Account account) {
        if (account.is(Role.GRASSROOTS)) {
            long open = fills.ofUnit(account).stream()
                    .filter(fill -> fill.status().writable() && fills.inForce(fill.form()))
                    .count();
            return List.of(new Figure.Value("要我们填的报表", open + " 张", "都有表号和准入号；过期的可以不填", "/datarequests"));
        }
        if (!account.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR)) {
            return List.of();
        }
        long forms = requests.list(account, true).stream()
                .filter(request -> request.form().filter(fills::inForce).isPresent())
                .count();
        return List.of(new Figure.Value("有效报表", forms + " 张", "到期自动停用", "/datarequests"));
    }

    private static Waiting.Item toMend(OutsideReport report) {
        return new Waiting.Item(
                "平台外要数",
                report.what(),
                report.asked() + "通过" + report.channel() + "要的，请补走过闸或者收回",
                "/datarequests/outside");
    }

    private static Waiting.Item toAnswer(OutsideReport report) {
        return new Waiting.Item(
                "平台外要数",
                report.asker() + "通过" + report.channel() + "要数",
                report.asked() + "，管理部反映",
                "/datarequests/outside");
    }

    private static Waiting.Item toFill(Fill fill) {
        return new Waiting.Item(
                fill.status().label(),
                fill.title(),
                fill.status() == FillStatus.RETURNED ? "按科室意见改，填过的都在" : fill.due() + "前报，来自" + fill.issuerName(),
                "/datarequests/fills/" + fill.id());
    }

    private static Waiting.Item toDecide(Fill fill) {
        return new Waiting.Item("待收表", fill.title(), fill.unitName() + "已报送", "/datarequests/fills/" + fill.id());
    }

    private static Waiting.Item toGoOn(Request request) {
        return new Waiting.Item(
                request.status().label(),
                request.words().title(),
                request.status() == RequestStatus.REFUSED ? "看结论和办法，改后再过闸" : "可以下发了",
                "/datarequests/" + request.id());
    }
}
