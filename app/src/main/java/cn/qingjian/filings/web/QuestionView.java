package cn.qingjian.filings.web;

import cn.qingjian.filings.Filing;
import cn.qingjian.filings.effects.ListReport;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemVersion;
import java.util.Optional;

/**
 * One question on its page.
 *
 * @param filing the filing
 * @param version of the item
 * @param question what is asked
 * @param number its place, from 1
 * @param of how many there are
 * @param report of the list that answers it; empty where none does
 */
public record QuestionView(
        Filing filing, ItemVersion version, Item.Question question, int number, int of, Optional<ListReport> report) {
    /** What was typed so far. */
    public String typed() {
        return filing.answers().getOrDefault(question.id(), "");
    }

    /** Where the answer is sent. */
    public String path() {
        return "/hall/filings/" + filing.key() + "/questions/" + number;
    }

    /** Where one goes on. */
    public String next() {
        return "/hall/filings/" + filing.key() + "/questions/" + (number + 1);
    }

    /** Where an empty list is to be had. */
    public String template() {
        return "/hall/filings/" + filing.key() + "/list-template.csv";
    }

    /** Where one goes back to. */
    public String back() {
        return number > 1 ? "/hall/filings/" + filing.key() + "/questions/" + (number - 1) : "/hall/filings";
    }

    /** How a phone's keyboard opens. */
    public String keyboard() {
        return switch (question.type()) {
            case MONEY, NUMBER -> "decimal";
            default -> "text";
        };
    }

    /** Type of the input. */
    public String input() {
        return switch (question.type()) {
            case DATE -> "date";
            case MONTH -> "month";
            default -> "text";
        };
    }
}
