package cn.qingjian.people;

import java.util.Set;

/** What a person may be: rights go with roles, never with names. */
public enum Role {
    /** 办公室: checks drafts, keeps plan and quota, numbers and dispatches. */
    OFFICE("办公室文秘"),
    /** 业务科室: drafts. */
    DEPARTMENT("科室经办"),
    /** 班子领导: approves written reasons and signs. */
    LEADER("班子领导"),
    /** 县区管理部: what is demanded of the grassroots arrives here. */
    GRASSROOTS("管理部"),
    /** 纪检: watches over the four winds. */
    INSPECTOR("纪检监察"),
    /** 政策法规: keeps the library of provisions. */
    LEGAL("政策法规"),
    /** 财务: orders to the bank, receipts, reconciliation. */
    FINANCE("财务"),
    /** 经办人: decides the filings that no rule could decide, and confirms another's decision above an amount. */
    CASE_OFFICER("经办人"),
    /** 系统管理员: units and accounts, nothing else. */
    SYSTEM_ADMIN("系统管理员"),
    /** 安全管理员: who has which role, unlocking, parameters of security. */
    SECURITY_ADMIN("安全管理员"),
    /** 审计管理员: reads the audit log and watches the two others. */
    AUDIT_ADMIN("审计管理员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Whether it is one of the three administrators (三员), who do no business and exclude one another. */
    public boolean administrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }

    /** Whether one person may hold all of these: an administrator does nothing else. */
    public static boolean compatible(Set<Role> roles) {
        return roles.size() <= 1 || roles.stream().noneMatch(Role::administrator);
    }
}
