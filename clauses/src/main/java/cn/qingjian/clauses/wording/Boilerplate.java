package cn.qingjian.clauses.wording;

import java.util.regex.Pattern;

/**
 * Knows the sentences that every document carries and that provide for nothing: transmission, request, commencement,
 * interpretation, purpose, and the catch-all item. They never count as duplication.
 */
final class Boilerplate {
    private static final String DOCUMENT = "(?:本|该|此)(?:办法|条例|规定|细则|通知|意见|方案|制度|规则|规程|决定|公告|指引|法|准则|章程|标准|解释|制度)";

    private static final String SLOGAN =
            "(?:高度重视|(?:切实)?提高(?:思想|政治)?(?:认识|站位)|统一思想|(?:切实)?加强(?:组织)?领导|压实(?:工作|主体)?责任|强化责任(?:落实|担当)?"
                    + "|精心组织|周密部署|狠抓落实|抓好落实|抓好贯彻落实|(?:确保.{0,20})?(?:落到实处|取得实效|落实到位|见到实效|取得成效))";

    private static final Pattern FORMULA = Pattern.compile(String.join(
            "|",
            "(?:为.{4,160}[，,])?(?:现|特)(?:就|将)?.{0,60}(?:通知|通报|函告|公告|报告|请示)如下[：:]?",
            "(?:各.{1,40}?)?(?:要|应当|须|务必)?" + SLOGAN + "(?:[，,、和]?" + SLOGAN + ")+",
            "特此(?:通知|函告|公告|通报|报告|批复|函复|致函|函达|请示|说明)",
            "此(?:复|令|函|致)",
            "(?:现(?:将.{2,60})?(?:印发|转发|下发|发)给你们[，,]?)?请(?:你们|各单位|各地|各部门|各科室)?(?:结合.{0,20}实际)?[，,]?"
                    + "(?:认真|严格|切实|遵照|参照|一并|抓好)*(?:组织|抓好)?(?:学习|贯彻|遵照|参照)*(?:落实|执行|实施|办理)(?:到位)?",
            "现(?:将.{2,60})?(?:印发|转发|下发|发)给你们",
            "(?:以上|上述)?(?:意见|请示|报告|方案|事项)?[，,]?(?:妥否|当否|是否可行|可否)[，,]?请(?:予)?(?:批示|批复|指示|审示|审定|核示)",
            "各(?:县|市|区|地|科室|处室|部门|单位|管理部|分中心|办事处|有关).{0,40}[：:]",
            DOCUMENT + "自.{1,20}(?:起)?(?:施行|实施|执行|生效)(?:[，,](?:有效期.{1,10}|.{0,80}同时废止|原.{0,60}废止))?",
            DOCUMENT + "(?:的(?:具体)?(?:应用|执行|实施)(?:中的)?问题)?由.{2,40}负责解释",
            DOCUMENT + "由.{2,40}(?:负责)?解释",
            ".{0,80}同时废止",
            "未尽事宜[，,]?(?:按照|依照|按).{2,30}(?:执行|办理)",
            "为(?:了|进一步)?.{4,200}(?:制定|特制定)" + DOCUMENT,
            "(?:[（(][一二三四五六七八九十]{1,3}[）)])?(?:法律|行政法规|法规|规章|国家|省|市)(?:[、和以及或者]{1,2}(?:法律|行政法规|法规|规章|国家|省))*"
                    + "(?:和.{0,12})?规定的其他.{1,14}",
            "(?:[（(][一二三四五六七八九十]{1,3}[）)])?其他.{0,4}(?:需要|应当|依法应当|可能).{1,14}的?(?:事项|情形|内容|行为|职责|材料|情况)?",
            "(?:国家|法律|行政法规|法规|上级)(?:[、和](?:法律|行政法规|法规|规章))*(?:对.{2,40})?另有规定的[，,](?:从其规定|依照其规定|适用其规定)"));

    private static final String TRIMMED = " \t\n\r　。；;！!，,";

    private Boilerplate() {}

    /** Whether a sentence, as it stands in the source text, is nothing but formula. */
    static boolean is(String sentence) {
        int from = 0;
        int to = sentence.length();
        while (from < to && TRIMMED.indexOf(sentence.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && TRIMMED.indexOf(sentence.charAt(to - 1)) >= 0) {
            to--;
        }
        return FORMULA.matcher(sentence).region(from, to).matches();
    }
}
