/** The real PostgreSQL that comes with the application, and how to use one of your own instead. */
@NullMarked
@ApplicationModule(displayName = "数据库", allowedDependencies = "kernel")
package cn.qingjian.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
