package cn.qingjian.sharing.calling;

import cn.qingjian.sharing.Source;
import java.util.Optional;

/** Which sources are connected. */
@FunctionalInterface
public interface Endpoints {
    /** How a source is reached; empty where it isn't connected. */
    Optional<Endpoint> of(Source source);
}
