package cn.qingjian.provisions.importing;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * One import and how far it is.
 *
 * @param id key
 * @param name what was imported, as the person calls it
 * @param file where it lies
 * @param startedBy sign-in name of who started it
 * @param created when
 * @param beat when it last showed that it is alive
 * @param state how far it is
 * @param done how many pieces are done in this state
 * @param total how many there are, 0 while unknown
 * @param problem why it failed, empty otherwise
 */
public record ImportJob(
        long id,
        String name,
        String file,
        String startedBy,
        OffsetDateTime created,
        OffsetDateTime beat,
        State state,
        int done,
        int total,
        String problem) {
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** How far an import is. */
    public enum State {
        /** Being read. */
        READING("正在识别"),
        /** Read; somebody has to look at the preview. */
        READY("待确认"),
        /** Being written. */
        WRITING("正在导入"),
        /** Written. */
        DONE("已完成"),
        /** Refused, or our mistake. */
        FAILED("未完成");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }

    /** Whether somebody works on it, or should. */
    public boolean running() {
        return state == State.READING || state == State.WRITING;
    }

    /** Whether its process has died: it should be running and has been silent for too long. */
    public boolean interrupted(OffsetDateTime now) {
        return running() && beat.plus(SILENCE).isBefore(now);
    }
}
