package cn.qingjian.scheduling;

import java.util.List;

/** What a room has that can be laid out; a room that has {@code Undertakings} declares such a bean beside it. */
public interface Placeables {
    /** Code of the kind. */
    String kind();

    /** What wants a slot or has one that may still change, what is fixed too; not what is done or dropped. */
    List<Placeable> placeable();
}
