package cn.qingjian.people.web;

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import java.util.Arrays;
import java.util.List;

/**
 * One way into the demonstration.
 *
 * @param role the role
 * @param people who holds it, the one to start with first
 * @param purpose what there is to do with it
 */
public record Door(Role role, List<Account> people, String purpose) {
    static List<Door> among(List<Account> accounts) {
        return Arrays.stream(Role.values())
                .map(role -> new Door(
                        role,
                        accounts.stream().filter(account -> account.is(role)).toList(),
                        purpose(role)))
                .filter(door -> !door.people().isEmpty())
                .toList();
    }

    private static String purpose(Role role) {
        return switch (role) {
            case OFFICE -> "核稿、管年度计划和总量，编号分发";
            case DEPARTMENT -> "起草文稿，一键过闸，按报告修改";
            case LEADER -> "审批书面说明，看全局";
            case GRASSROOTS -> "看压到本部的每一项要求，查验编号";
            case INSPECTOR -> "盯变相发文和重复要求";
            case LEGAL -> "管规定库，看哪些自己的文件该清理";
            case FINANCE -> "看支付指令和到账，逐日与银行对账";
            case CASE_OFFICER -> "接规则定不了的办件，大额的由另一人复核，核查告知承诺，整改差评";
            case SYSTEM_ADMIN -> "管单位和账号，不碰业务";
            case SECURITY_ADMIN -> "管角色授权和解锁，不碰业务";
            case AUDIT_ADMIN -> "查审计记录，验证记录未被改动";
        };
    }
}
