package cn.qingjian.inspections.visit;

import java.time.Instant;
import java.util.UUID;

/**
 * A piece of first-hand evidence. Its key is made on the device: sent twice, it is kept once.
 *
 * @param id key
 * @param inspection key of the inspection
 * @param unit key of the unit
 * @param unitName its name
 * @param note what was seen
 * @param taken when, by the device's clock
 * @param by name of who noted it
 * @param pictures how many pictures it has; none is ever required
 * @param late whether it came in after the conclusion (补传)
 */
public record Evidence(
        UUID id,
        long inspection,
        long unit,
        String unitName,
        String note,
        Instant taken,
        String by,
        int pictures,
        boolean late) {}
