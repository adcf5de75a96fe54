package cn.qingjian.clauses.splitting;

import java.util.List;
import java.util.regex.Pattern;

/** What a single line looks like, taken alone. Its patterns are anchored, so that no text makes them start over and over. */
final class Lines {
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_SIGNATURE = 30;
    private static final int LONGEST_ADDRESSEES = 400;
    private static final int LONGEST_SIGN = 60;
    private static final int SHORTEST_BODY = 4;
    private static final int LONGEST_RUN_IN = 20;

    private static final String SPACE = "[\\s\\u3000]{0,8}+";
    private static final Pattern NUMBER =
            Pattern.compile("^[（(]?[\\u4e00-\\u9fa5A-Za-z]{1,20}+[〔\\[（(【﹝][0-9]{4}[〕\\]）)】﹞]第?[0-9]{1,5}号[）)]?");
    private static final Pattern SIGNED_NUMBER = Pattern.compile(NUMBER.pattern() + SPACE + "签发人.{0,20}");
    private static final Pattern DATE = Pattern.compile("^(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})" + SPACE + "年" + SPACE
            + "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})" + SPACE + "月" + SPACE + "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
            + SPACE + "日");
    private static final Pattern ATTACHMENT =
            Pattern.compile("^附" + SPACE + "件" + SPACE + "([0-9０-９一二三四五六七八九十]{0,3})" + SPACE + "([:：.、]?)");
    private static final Pattern LETTERHEAD =
            Pattern.compile("^(?:[0-9]{6}|(?:绝密|机密|秘密)(?:★.{0,10})?|特急|加急|平急|特提|急件|签发人.{0,20})");
    private static final List<String> BODIES = List.of(
            "中心", "管理部", "办事处", "委员会", "管委会", "办公室", "办公厅", "人民政府", "党委", "党组", "机关", "局", "厅", "院", "会", "处", "科", "部",
            "公司", "银行", "支行");
    private static final Pattern CONTACT =
            Pattern.compile("^[（(]?(?:联系人|联系电话|联系方式|联系地址|咨询电话|联" + SPACE + "系" + SPACE + "人)[:：及和、，（(\\s]");
    private static final Pattern NOTE = Pattern.compile("^[（(](?:此件|此文|公开方式|信息公开|依申请公开|主动公开|不予公开).{0,30}[）)]");
    private static final Pattern TITLE_NOTE =
            Pattern.compile("^[（(](?:[0-9]{4}年|第?[一二三四五六七八九十]{1,4}届|根据|自[0-9]{4}年|征求意见|试行|暂行|草案|送审|代拟|讨论)");
    private static final Pattern ANNOUNCEMENT = Pattern.compile("如下|以下|下列|现将|《|(?:规定|决定|通知|意见|答复|解释)[:：]");
    private static final Pattern CLOSING =
            Pattern.compile("^(?:特此|以上(?:意见|请示|报告|内容|要求|事项|妥否|当否)|此复|此致|专此|妥否|当否|盼复|望各|请各"
                    + "|请认真|请遵照|请结合实际|各[^，。]{1,30}要(?:高度重视|认真|切实|加强|提高|进一步|严格)"
                    + "|本(?:通知|意见|方案|办法|规定|细则|通告|公告|决定|制度|函)(?:自|由|有效期))");

    private Lines() {}

    /** A line too short and too bare of sentence ends to be body text. */
    static boolean isShort(String text) {
        return text.length() <= LONGEST_LINE && !Sentences.endsSentence(text) && !Sentences.containsEnd(text);
    }

    static boolean isNumber(String text) {
        return text.length() <= LONGEST_SIGN
                && (NUMBER.matcher(text).matches()
                        || SIGNED_NUMBER.matcher(text).matches());
    }

    static boolean isDate(String text) {
        return text.length() <= LONGEST_SIGN && DATE.matcher(text).matches();
    }

    static boolean isLetterhead(String text) {
        String packed = text.length() <= LONGEST_SIGN ? text.replace(" ", "").replace("　", "") : "";
        boolean banner = packed.endsWith("文件") && packed.length() > SHORTEST_BODY && isShort(packed);
        return banner || LETTERHEAD.matcher(packed).matches();
    }

    static boolean isTitleNote(String text) {
        return TITLE_NOTE.matcher(text).lookingAt() && (text.endsWith("）") || text.endsWith(")"));
    }

    static boolean isContents(String text) {
        return text.length() <= 8 && text.replace(" ", "").replace("　", "").equals("目录");
    }

    /** 总则, 分则 or 附则 without the number of a chapter. */
    static boolean isBarePart(String text) {
        String bare = text.length() <= 8 ? text.replace(" ", "").replace("　", "") : "";
        return bare.equals("总则") || bare.equals("分则") || bare.equals("附则");
    }

    /** A line of receivers that ends with a colon; one that announces what follows is body text. */
    static boolean isAddressees(String text) {
        boolean colon = text.endsWith("：") || text.endsWith(":");
        return colon
                && text.length() <= LONGEST_ADDRESSEES
                && !Sentences.containsEnd(text)
                && Marker.of(text) == null
                && !ANNOUNCEMENT.matcher(text).find()
                && !text.startsWith("附件");
    }

    static boolean isSignature(String text) {
        return text.length() <= LONGEST_SIGNATURE
                && !text.isBlank()
                && isShort(text)
                && Marker.of(text) == null
                && text.indexOf('\t') < 0
                && text.chars().noneMatch(Character::isDigit);
    }

    /** The line ends like the name of a body that signs documents. */
    static boolean namesBody(String text) {
        return text.length() >= SHORTEST_BODY && BODIES.stream().anyMatch(text::endsWith);
    }

    /**
     * The heading that a numbered paragraph begins with: its first sentence, when that is short and more follows; empty
     * when it has none.
     */
    static String runInHeading(String text) {
        int end = text.indexOf('。');
        boolean heads = end > 0 && end <= LONGEST_RUN_IN && end < text.length() - 1 && text.lastIndexOf('，', end) < 0;
        return heads ? text.substring(0, end) : "";
    }

    static boolean isContact(String text) {
        return CONTACT.matcher(text).lookingAt();
    }

    static boolean isNote(String text) {
        return text.length() <= LONGEST_SIGN && NOTE.matcher(text).matches();
    }

    static boolean isCopyTo(String text) {
        return text.startsWith("抄送：") || text.startsWith("抄送:") || text.startsWith("抄 送");
    }

    static boolean isPrinted(String text) {
        return text.length() <= LONGEST_SIGN && text.endsWith("印发") && text.contains("年") && text.contains("日");
    }

    /** The label 附件 or 附件1 that the line begins with, empty when it begins otherwise. */
    static String attachmentLabel(String text) {
        var label = ATTACHMENT.matcher(text);
        return label.lookingAt() ? "附件" + label.group(1) : "";
    }

    /** The line is nothing but the label of an attachment. */
    static boolean isBareAttachmentLabel(String text) {
        return ATTACHMENT.matcher(text).matches();
    }

    /** The closing words of a document: 特此通知, 请认真贯彻执行, 本通知自印发之日起施行. */
    static boolean isClosing(String text) {
        return CLOSING.matcher(text).lookingAt();
    }
}
