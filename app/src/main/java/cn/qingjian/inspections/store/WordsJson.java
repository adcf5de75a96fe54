package cn.qingjian.inspections.store;

import cn.qingjian.inspections.Words;
import tools.jackson.databind.json.JsonMapper;

/** Words as JSON, for a column and for an envelope. */
public final class WordsJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WordsJson() {}

    /** As JSON. */
    public static String write(Object words) {
        return JSON.writeValueAsString(words);
    }

    /** From JSON. */
    public static Words words(String json) {
        return read(json, Words.class);
    }

    /** From JSON, as a record of that type. */
    public static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
