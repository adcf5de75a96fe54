/** How laws and documents come into the library: read, planned, written, reported. */
@NullMarked
package cn.qingjian.provisions.importing;

import org.jspecify.annotations.NullMarked;
