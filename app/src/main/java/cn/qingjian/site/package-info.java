/** The page shell that every room draws in: navigation, workbench, errors, security headers. */
@NullMarked
@ApplicationModule(
        displayName = "页面框架",
        allowedDependencies = {"kernel", "people"})
package cn.qingjian.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
