package cn.qingjian.inspections;

/**
 * One matter that an inspection looks at; a joint visit has several, of several departments.
 *
 * @param department key of the department that asks
 * @param departmentName its name
 * @param matter code of the matter in the table of who may inspect what; empty for what came along from another kind of demand
 * @param text what is looked at
 * @param origin what it was before it was merged in, such as {@code fieldresearch/7}; empty where it was here from the start
 */
public record Theme(long department, String departmentName, String matter, String text, String origin) {
    /** Whether it came along from another kind of demand, and so is no inspection of a matter. */
    public boolean alongside() {
        return matter.isEmpty() && !origin.isEmpty();
    }
}
