package cn.qingjian.documents;

import cn.qingjian.documents.Genre.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** 分类发文: the classes of documents that a review session may have to see before they are signed; a parameter each says since when. */
public enum ReviewClass {
    /** 规范性文件: lays down, changes or ends a rule for those below or for everyone. */
    NORMATIVE("doc.mustReview.normative"),
    /** Deploys comprehensive work. */
    COMPREHENSIVE("doc.mustReview.comprehensive"),
    /** Stands in no plan and goes to the county offices. */
    UNPLANNED("doc.mustReview.unplanned");

    private static final Pattern RULE = Pattern.compile("(?:印发|公布|发布|修订|修改|调整|废止).*(?:办法|规定|细则|规则|规程|制度)");

    private final String key;

    ReviewClass(String key) {
        this.key = key;
    }

    private boolean holds(DocumentDraft draft) {
        return switch (this) {
            case NORMATIVE ->
                draft.genre().goes(Direction.DOWN)
                        && RULE.matcher(draft.title()).find();
            case COMPREHENSIVE -> draft.lengthClass() == LengthClass.COMPREHENSIVE;
            case UNPLANNED -> draft.planItem().isEmpty() && draft.toGrassroots();
        };
    }

    /** Keys of the parameters of all classes that a draft is of. */
    public static List<String> keys(DocumentDraft draft) {
        return Arrays.stream(values())
                .filter(one -> one.holds(draft))
                .map(one -> one.key)
                .toList();
    }
}
