package cn.qingjian.filings;

import cn.qingjian.kernel.FieldErrors;
import java.util.Optional;

/**
 * What handing a filing in came to.
 *
 * @param errors what must be mended first, beside the questions
 * @param receipt where nothing must
 */
public record Submission(FieldErrors errors, Optional<Receipt> receipt) {
    static Submission wrong(FieldErrors errors) {
        return new Submission(errors, Optional.empty());
    }

    static Submission received(Receipt receipt) {
        return new Submission(new FieldErrors(), Optional.of(receipt));
    }
}
