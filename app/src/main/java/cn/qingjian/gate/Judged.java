package cn.qingjian.gate;

import cn.qingjian.kernel.LegalBasis;

/**
 * A finding with the rule that made it, as it is kept.
 *
 * @param rule the rule's name
 * @param code the rule's number in the sheet of rules
 * @param basis what the rule rests on
 * @param question which of the five questions it answers
 * @param finding what it says
 */
public record Judged(String rule, String code, LegalBasis basis, Rule.Question question, Finding finding) {}
