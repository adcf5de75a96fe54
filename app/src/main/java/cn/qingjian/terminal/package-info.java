/** What can be done from the command line without a browser: {@code ./qj check}, {@code ./qj import}. */
@NullMarked
@ApplicationModule(
        displayName = "命令行",
        allowedDependencies = {})
package cn.qingjian.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
