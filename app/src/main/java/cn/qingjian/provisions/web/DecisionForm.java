package cn.qingjian.provisions.web;

import org.jspecify.annotations.Nullable;

/**
 * What the legal officer decides about a document.
 *
 * @param decision 废止, 修改 or 保留
 * @param reason why
 */
public record DecisionForm(
        @Nullable String decision, @Nullable String reason) {}
