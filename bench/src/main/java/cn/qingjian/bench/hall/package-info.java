/**
 * The hall as a browser sees it, for benches and tests over real HTTP: the application as a process of its own ({@link
 * cn.qingjian.bench.hall.HallApplication}), the outside world that outlives it ({@link cn.qingjian.bench.hall.Outside}), many
 * depositors loaded fast ({@link cn.qingjian.bench.hall.Population}), and one of them at his browser ({@link
 * cn.qingjian.bench.hall.HallVisitor}).
 */
@NullMarked
package cn.qingjian.bench.hall;

import org.jspecify.annotations.NullMarked;
