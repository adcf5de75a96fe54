package cn.qingjian.scheduling;

/**
 * What is done without a solver: requests in the order in which they arrived, each at the earliest slot that is free for all its
 * people and in the first venue that will do. It keeps every hard rule, and looks neither back nor aside.
 */
public final class FirstComeFirstServed {
    private FirstComeFirstServed() {}

    /** The plan that comes of it. */
    public static Plan plan(Layout layout) {
        Board board = new Board(layout);
        for (int r = 0; r < board.size(); r++) {
            if (board.fixed(r)) {
                serve(board, r);
            }
        }
        for (int r = 0; r < board.size(); r++) {
            if (!board.placed(r)) {
                serve(board, r);
            }
        }
        return board.plan();
    }

    private static void serve(Board board, int r) {
        int[] starts = board.starts(r);
        for (int d = 0; d < board.days; d++) {
            for (int s : starts) {
                for (int v : board.venues[r]) {
                    if (board.allows(r, d, s, v)) {
                        board.put(r, d, s, v);
                        return;
                    }
                }
            }
        }
    }
}
