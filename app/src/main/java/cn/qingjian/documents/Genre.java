package cn.qingjian.documents;

import java.util.Arrays;
import java.util.Optional;

/** 文种: the fifteen kinds of official document of 党政机关公文处理工作条例 article 8, and where each may go. */
public enum Genre {
    RESOLUTION("决议"),
    DECISION("决定"),
    ORDER("命令"),
    COMMUNIQUE("公报"),
    PUBLIC_NOTICE("公告"),
    CIRCULAR("通告"),
    OPINION("意见"),
    NOTICE("通知"),
    BULLETIN("通报"),
    REPORT("报告"),
    REQUEST("请示"),
    REPLY("批复"),
    BILL("议案"),
    LETTER("函"),
    MINUTES("纪要"),
    /** None of the fifteen: 工作提示, 便笺, 简报 and the like. */
    NONE("非法定文种");

    private final String label;

    Genre(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Whether it is one of the fifteen. */
    public boolean statutory() {
        return this != NONE;
    }

    /** Whether it binds those who receive it. */
    public boolean commands() {
        return switch (this) {
            case RESOLUTION, DECISION, ORDER, OPINION, NOTICE, BULLETIN, REPLY -> true;
            case COMMUNIQUE, PUBLIC_NOTICE, CIRCULAR, REPORT, REQUEST, BILL, LETTER, MINUTES, NONE -> false;
        };
    }

    /** Whether it may go to an addressee that stands in that direction; a published one goes to everyone. */
    public boolean goes(Direction direction) {
        return switch (this) {
            case RESOLUTION, DECISION, ORDER, NOTICE, BULLETIN, REPLY -> direction == Direction.DOWN;
            case REPORT, REQUEST, BILL -> direction == Direction.UP;
            case LETTER -> direction == Direction.LEVEL;
            case COMMUNIQUE, PUBLIC_NOTICE, CIRCULAR, OPINION, MINUTES, NONE -> true;
        };
    }

    /** Whether it needs 主送机关: published ones and minutes may do without. */
    public boolean needsAddressee() {
        return switch (this) {
            case DECISION, ORDER, OPINION, NOTICE, BULLETIN, REPORT, REQUEST, REPLY, BILL, LETTER -> true;
            case RESOLUTION, COMMUNIQUE, PUBLIC_NOTICE, CIRCULAR, MINUTES, NONE -> false;
        };
    }

    /** The kind that a title names in its last word, such as 通知; empty where the word is none of the fifteen. */
    public static Optional<Genre> named(String word) {
        return Arrays.stream(values())
                .filter(Genre::statutory)
                .filter(genre -> word.equals(genre.label) || (genre == ORDER && word.equals("令")))
                .findFirst();
    }

    /** Where an addressee stands, seen from the writer. */
    public enum Direction {
        /** 上行. */
        UP("上行"),
        /** 下行. */
        DOWN("下行"),
        /** 平行. */
        LEVEL("平行");

        private final String label;

        Direction(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }
}
