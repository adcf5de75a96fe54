package cn.qingjian.demo;

/**
 * A room's part of the demonstration; the room declares it as a bean. In demo mode, and only there, {@link #fill} is called
 * at each start, after the migrations and before the first page is served, room after room by {@link #order}:
 *
 * <ul>
 *   <li>0 people: units and accounts
 *   <li>100 provisions: the sample library
 *   <li>200 gate: plan, quota, parameters of the agency
 *   <li>300 documents: drafts in flight, documents of earlier years
 * </ul>
 */
public interface DemoData {
    /** Place among the rooms, smallest first: a room comes after those whose data it needs. */
    int order();

    /** What is being made, as the progress line says it, such as {@code 示例规定库}. */
    String what();

    /**
     * Makes what is missing. It must do nothing where its data is there already, in a few milliseconds, since it is called at
     * each start; and it must be one transaction or able to continue, since a start may be killed half-way.
     */
    void fill();
}
