/** 电子印章: the centre's electronic seal, files sealed with it (.pdf, .ofd), and the page on which anyone verifies such a file. */
@NullMarked
@ApplicationModule(
        displayName = "电子印章",
        allowedDependencies = {"kernel", "people", "site", "privacy"})
package cn.qingjian.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
