/** 规定库: laws, superiors' and own documents, what is in force on a day, and which clause already says what. */
@NullMarked
@ApplicationModule(
        displayName = "规定库",
        allowedDependencies = {"kernel", "people", "audit", "demo", "terminal", "site"})
package cn.qingjian.provisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
