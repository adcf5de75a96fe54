package cn.qingjian.site.web;

/**
 * What the error page says about a failure.
 *
 * @param what what happened
 * @param todo what to do now
 */
public record FailureText(String what, String todo) {
    static FailureText of(int status) {
        return switch (status) {
            case 400 -> new FailureText("这个请求读不懂", "请返回上一页，检查填写的内容后再提交一次。");
            case 401, 403 -> new FailureText("您没有打开这个页面的权限", "如果工作需要，请向本单位的安全管理员申请相应角色；页面停留过久时，请返回上一页刷新后再提交。");
            case 404 -> new FailureText("没有这个页面", "地址可能写错了，或者这份材料已经撤回。可以从工作台重新进入。");
            case 405 -> new FailureText("不能这样打开这个页面", "请从工作台进入，不要直接输入提交地址。");
            case 413 -> new FailureText("上传的内容太大", "单个文件不超过 20 MB。请压缩图片或拆分附件后重新上传。");
            case 429 -> new FailureText("操作太快了", "请稍等一分钟再试。");
            case 503 -> new FailureText("系统正忙", "数据没有丢失，请稍等片刻再试。");
            default ->
                status >= 500
                        ? new FailureText("系统出了差错", "已记录下来。已经保存的内容不会丢失，请返回上一页再试；反复出现时，请把下面的编号告诉系统管理员。")
                        : new FailureText("这个请求无法完成", "请返回上一页，检查后再试一次。");
        };
    }

    /** The same for a reader in the hall, who knows no workbench and no administrator. */
    static FailureText ofHall(int status) {
        return switch (status) {
            case 401, 403 -> new FailureText("这一页不对您开放", "代单位办事的页面，要有当天有效的单位授权；授权到期或者撤销后就打不开了。页面停留过久时，请返回上一页刷新后再提交。");
            case 404 -> new FailureText("没有这个页面", "地址可能写错了。可以从大厅首页重新进入。");
            case 405 -> new FailureText("不能这样打开这个页面", "请从大厅首页进入，不要直接输入提交地址。");
            default ->
                status >= 500 && status != 503
                        ? new FailureText("系统出了差错", "已记录下来。已经保存的内容不会丢失，请返回上一页再试；反复出现时，请拨打中心的服务电话，报出下面的编号。")
                        : of(status);
        };
    }
}
