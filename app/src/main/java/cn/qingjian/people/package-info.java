/** Units, posts, accounts and sign-in: who is who and who may do what. */
@NullMarked
@ApplicationModule(
        displayName = "人员与权限",
        allowedDependencies = {"kernel", "audit", "demo"})
package cn.qingjian.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
