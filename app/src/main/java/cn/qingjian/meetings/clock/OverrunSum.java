package cn.qingjian.meetings.clock;

/**
 * What took longer than planned in a year, summed.
 *
 * @param side by what it is summed
 * @param name of the convener, department or speaker
 * @param times how many agenda items took longer
 * @param minutes by how many minutes in all
 */
public record OverrunSum(Side side, String name, int times, int minutes) {
    /** By what overruns are summed. */
    public enum Side {
        /** Who convened the meeting. */
        CONVENER("召集人"),
        /** The department that called it. */
        UNIT("召集科室"),
        /** Who spoke. */
        SPEAKER("发言人");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }
}
