package cn.qingjian.terminal;

import java.io.PrintStream;
import java.util.List;

/**
 * A command of {@code ./qj}; a room declares it as a bean. It runs in the application without its web server, on the same
 * database as a running server where there is one.
 */
public interface Command {
    /** The word after {@code ./qj}, such as {@code check}. */
    String name();

    /**
     * Does it.
     *
     * @param arguments what stands after the name; paths are absolute or relative to where the user stands
     * @param out for the result alone; progress goes to the log, which is on the error stream
     * @return 0 where all went well, 1 where the answer is no, 2 where the arguments are wrong
     */
    int run(List<String> arguments, PrintStream out);
}
