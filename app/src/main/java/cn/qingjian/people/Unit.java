package cn.qingjian.people;

import java.io.Serializable;

/**
 * A unit of the agency, or one that it writes to.
 *
 * @param id key
 * @param code short stable code, such as {@code bgs}
 * @param name its Chinese name
 * @param kind what sort of unit
 */
public record Unit(long id, String code, String name, Kind kind) implements Serializable {
    /** Sorts of unit. */
    public enum Kind {
        /** 中心 itself. */
        CENTRE("中心"),
        /** 领导班子. */
        LEADERSHIP("领导班子"),
        /** 科室. */
        DEPARTMENT("科室"),
        /** 县区管理部: the grassroots. */
        COUNTY_OFFICE("县区管理部"),
        /** A superior organ. */
        SUPERIOR("上级机关"),
        /** An organ that neither commands us nor obeys us. */
        PEER("不相隶属机关"),
        /** A county party committee or government: not ours to command. */
        GOVERNMENT("县区党委政府");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }

    /** Whether it is one of the agency's own units. */
    public boolean own() {
        return switch (kind) {
            case CENTRE, LEADERSHIP, DEPARTMENT, COUNTY_OFFICE -> true;
            case SUPERIOR, PEER, GOVERNMENT -> false;
        };
    }
}
