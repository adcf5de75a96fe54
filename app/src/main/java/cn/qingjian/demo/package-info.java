/** The invented agency of the demonstration: each room fills its own part of it. */
@NullMarked
@ApplicationModule(
        displayName = "演示数据",
        allowedDependencies = {})
package cn.qingjian.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
