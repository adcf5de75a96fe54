package cn.qingjian.inspections;

import cn.qingjian.kernel.LegalBasis;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may never be judged by, in an inspection or in the yearly assessment (INS-07 to INS-09), known by its words. */
public enum ForbiddenIndicator {
    /** 领导批示、刊发信息、经验做法. */
    FAVOUR(
            "INS-07",
            "不得以领导批示刊发信息经验做法为内容",
            "批示|签批|肯定性意见|(?:刊发|刊登|登载|发表|录用|上稿|发稿).{0,8}(?:信息|文章|简报|稿件|报道)"
                    + "|(?:信息|文章|简报|稿件|报道|宣传稿).{0,4}(?:刊发|刊登|登载|采用|发表|录用|篇数|上稿)"
                    + "|媒体.{0,6}(?:报道|宣传|发文|刊)|经验(?:做法|材料|交流|推广)|典型(?:经验|做法|材料)"),
    /** 开会、发文、照片、笔记. */
    TRACES(
            "INS-08",
            "不以开会发文照片笔记为评判标准",
            "(?:是否|有无|有没有|召开|开过).{0,8}(?:会议|开会|专题会)|会议(?:次数|记录|纪要|签到|照片|场次|数量)|开会.{0,4}(?:次|场)"
                    + "|(?:是否|有无|有没有|制定|印发|转发|下发|出台).{0,8}(?:文件|发文|通知|实施方案|配套)|发文(?:次数|数量|件数|份数|情况)|文件(?:次数|数量|件数|份数)"
                    + "|照片|拍照|截图|影像资料|录像|视频资料|打卡|签到|留痕|痕迹|台账资料|笔记|心得体会|学习体会|读后感"),
    /** 学习时长、点赞量. */
    COUNTS(
            "INS-09",
            "不以学习时长点赞量等数字评价",
            "学习(?:时长|时间|积分|学时|次数)|在线时长|登录(?:次数|率|天数)|活跃度|安装率|下载量|(?:应用|程序|群组|APP|平台).{0,4}使用率|点赞|转发(?:量|数|次数|评论)"
                    + "|评论(?:量|数)|阅读量|浏览量|投票数|关注(?:量|数)|粉丝");

    /** To have less of it is what the rules want. */
    private static final Pattern FEWER = Pattern.compile("(?:压减|减少|精简|压缩|下降|削减|减负|只减不增|不(?:要求|需要|用|得|看|收)|严禁|取消)");

    private final String code;
    private final String rule;
    private final Pattern words;

    ForbiddenIndicator(String code, String rule, String words) {
        this.code = code;
        this.rule = rule;
        this.words = Pattern.compile(words);
    }

    /** Its number in the sheet of rules. */
    public String code() {
        return code;
    }

    /** Name of the rule. */
    public String rule() {
        return rule;
    }

    /** What it rests on. */
    public LegalBasis basis() {
        return this == COUNTS ? new LegalBasis("整治形式主义为基层减负若干规定", "第三部分解读", LegalBasis.Mark.QUOTED) : Sources.WAYS;
    }

    /** The lines in which it stands; a line that wants less of it is none. */
    public List<String> in(List<String> lines) {
        return lines.stream()
                .filter(line ->
                        words.matcher(line).find() && !FEWER.matcher(line).find())
                .toList();
    }

    /** Which one a line is, if any. */
    public static Optional<ForbiddenIndicator> of(String line) {
        return Arrays.stream(values())
                .filter(one -> !one.in(List.of(line)).isEmpty())
                .findFirst();
    }
}
