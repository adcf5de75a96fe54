/** What the tests of all rooms share: a real database, people to sign in as, and the three costs of a Spring test. */
@NullMarked
package cn.qingjian.testing;

import org.jspecify.annotations.NullMarked;
