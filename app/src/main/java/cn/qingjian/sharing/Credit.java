package cn.qingjian.sharing;

import java.util.Map;

/**
 * 信用: what stands against a person.
 *
 * @param dishonest whether listed as seriously dishonest (严重失信主体)
 * @param frozen whether a court has frozen the person's account
 */
public record Credit(boolean dishonest, boolean frozen) implements Answer {
    @Override
    public Map<String, Object> fields() {
        return new NamedFields().put("严重失信", dishonest).put("司法冻结", frozen).map();
    }
}
