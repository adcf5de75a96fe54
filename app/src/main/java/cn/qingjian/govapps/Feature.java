package cn.qingjian.govapps;

import cn.qingjian.slips.Choice;

/** What an app or a group may make people do. */
public enum Feature implements Choice.Labelled {
    /** 填表、报数、交材料. */
    REPORTING("填表、报数、交材料"),
    /** 打卡签到. */
    CHECK_IN("打卡签到"),
    /** 积分排名. */
    RANKING("积分排名"),
    /** 在线时长统计. */
    ONLINE_TIME("在线时长统计"),
    /** 强制下载安装. */
    FORCED_INSTALL("要求下载安装、通报安装使用率"),
    /** 强制定期登录. */
    FORCED_LOGIN("要求定期登录"),
    /** 点赞转发投票计入考核. */
    LIKES("把点赞、转发、投票计入考核"),
    /** 上传截图照片轨迹. */
    UPLOADS("必须上传截图、照片、视频、轨迹"),
    /** 接龙. */
    CHAIN_REPLY("接龙"),
    /** 即时响应. */
    INSTANT_REPLY("要求即时响应"),
    /** 摊派任务、索要材料. */
    ASSIGNING("在群里摊派任务、索要材料"),
    /** 内嵌程序. */
    EMBEDDED_PROGRAM("内嵌表单或者小程序");

    private final String label;

    Feature(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
