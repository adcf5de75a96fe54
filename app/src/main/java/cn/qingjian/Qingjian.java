package cn.qingjian;

import cn.qingjian.terminal.CommandLine;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.modulith.Modulithic;

/** The application: every demand on the grassroots and on the citizen passes one gate, is measured, and is reduced. */
@SpringBootApplication
@Modulithic(systemName = "清简", sharedModules = "kernel")
public class Qingjian {
    /**
     * Starts the application; business dates are those of the agency's own time zone.
     *
     * @param arguments nothing, or a command and what belongs to it, which then runs without the web server
     */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        // the JDK's own: otherwise whoever may ever need XML searches all jars for another one
        System.setProperty(
                "javax.xml.transform.TransformerFactory",
                "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
        if (arguments.length == 0 || arguments[0].startsWith("-")) {
            SpringApplication.run(Qingjian.class, arguments);
        } else {
            System.exit(command(List.of(arguments)));
        }
    }

    /** A command's result alone stands on the standard output; the log goes to the error stream. */
    private static int command(List<String> words) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        try (var application = new SpringApplicationBuilder(Qingjian.class)
                .web(WebApplicationType.NONE)
                .run()) {
            return application.getBean(CommandLine.class).run(words, out);
        }
    }
}
