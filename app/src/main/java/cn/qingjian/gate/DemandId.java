package cn.qingjian.gate;

import java.io.Serializable;

/**
 * Key of a demand: the code of its kind and its number there.
 *
 * @param kind code of the kind, such as {@code documents}
 * @param number number inside the kind's own room, from 1
 */
public record DemandId(String kind, long number) implements Serializable {
    @Override
    public String toString() {
        return kind + "/" + number;
    }
}
