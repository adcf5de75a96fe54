package cn.qingjian.govapps;

import cn.qingjian.slips.Choice;

/** What it is; only the first three are government apps (政务应用程序, 管理办法第二条). */
public enum AppSort implements Choice.Labelled {
    /** 应用程序. */
    APP("应用程序", true),
    /** 小程序. */
    MINI_PROGRAM("小程序", true),
    /** 快应用. */
    QUICK_APP("快应用", true),
    /** 公众账号. */
    ACCOUNT("公众账号", false),
    /** 工作群组. */
    GROUP("工作群组", false);

    private final String label;
    private final boolean program;

    AppSort(String label, boolean program) {
        this.label = label;
        this.program = program;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it is a government app, which must be approved, accepted and filed. */
    public boolean program() {
        return program;
    }
}
