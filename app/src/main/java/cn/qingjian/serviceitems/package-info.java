/** What the public may ask of the centre: items as folders of declarations, their decision tables, and the city's parameters. */
@NullMarked
@ApplicationModule(
        displayName = "政务服务事项",
        allowedDependencies = {"kernel", "audit", "people", "site", "demo"})
package cn.qingjian.serviceitems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
