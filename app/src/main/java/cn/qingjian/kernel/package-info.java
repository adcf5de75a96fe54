/** Words that every room shares; values only, no logic of any room. */
@NullMarked
@ApplicationModule(
        displayName = "公共词汇",
        allowedDependencies = {})
package cn.qingjian.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
