package cn.qingjian.sharing;

import java.util.List;

/** Questions were asked without the person's consent and without a law that dispenses with it; nobody was asked. */
public class NoConsentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoConsentException(List<String> labels) {
        super("没有本人同意，不能查询：" + String.join("、", labels));
    }
}
