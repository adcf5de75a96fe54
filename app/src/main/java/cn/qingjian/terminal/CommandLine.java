package cn.qingjian.terminal;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the command that was asked for and runs it. */
@Component
public class CommandLine {
    private static final int WRONG_ARGUMENTS = 2;
    private final List<Command> commands;

    CommandLine(List<Command> commands) {
        this.commands = commands;
    }

    /** Runs the command that the first word names and returns its exit code. */
    public int run(List<String> words, PrintStream out) {
        String name = words.isEmpty() ? "" : words.getFirst();
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .map(command -> command.run(words.subList(1, words.size()), out))
                .orElseGet(() -> unknown(name, out));
    }

    private int unknown(String name, PrintStream out) {
        out.println("没有“" + name + "”这个命令。可用的命令："
                + String.join("、", commands.stream().map(Command::name).sorted().toList()));
        return WRONG_ARGUMENTS;
    }
}
