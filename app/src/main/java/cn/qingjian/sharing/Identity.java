package cn.qingjian.sharing;

import java.util.Map;

/**
 * 身份核验: whether name and number belong together, and whether their holder lives.
 *
 * @param matches whether name and number belong together
 * @param alive whether the holder lives
 */
public record Identity(boolean matches, boolean alive) implements Answer {
    @Override
    public Map<String, Object> fields() {
        return new NamedFields().put("一致", matches).put("在世", alive).map();
    }
}
