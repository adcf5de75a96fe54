package cn.qingjian.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry as it stands in the ledger, never to be changed.
 *
 * @param id key
 * @param voucher what it moved
 * @param recordedAt when it was written
 * @param reason why it takes another back; empty for others
 * @param reverses key of the entry that it takes back
 */
public record Entry(long id, Voucher voucher, Instant recordedAt, String reason, Optional<Long> reverses) {}
