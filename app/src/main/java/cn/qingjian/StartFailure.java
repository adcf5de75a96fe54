package cn.qingjian;

import cn.qingjian.kernel.CannotStartException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refused start as the sentences that were written for it, without a stack trace. */
class StartFailure extends AbstractFailureAnalyzer<CannotStartException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, CannotStartException refusal) {
        return new FailureAnalysis("清简没有启动：" + refusal.getMessage(), null, refusal);
    }
}
