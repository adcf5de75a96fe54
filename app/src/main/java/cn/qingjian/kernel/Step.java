package cn.qingjian.kernel;

/**
 * One step that something may take.
 *
 * @param <S> the statuses
 * @param from where it stands before
 * @param to where it stands after
 * @param why the reason why there is such a step
 */
public record Step<S extends Enum<S>>(S from, S to, String why) {}
