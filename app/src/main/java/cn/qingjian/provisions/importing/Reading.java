package cn.qingjian.provisions.importing;

import cn.qingjian.provisions.ProvisionText;
import java.util.List;

/** What came of one piece of an import: a file, an entry of an archive, or a line. */
public sealed interface Reading {
    /** Where it stands in what was imported, such as {@code 办法.docx} or {@code laws.jsonl 第12行}. */
    String place();

    /**
     * A provision.
     *
     * @param place where it stands
     * @param text the provision with its clauses
     * @param remarks what had to be guessed or was left out, for the person who imports
     */
    record Understood(String place, ProvisionText text, List<String> remarks) implements Reading {
        public Understood {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Something else.
     *
     * @param place where it stands
     * @param why what is wrong and what to do, in Chinese
     */
    record NotUnderstood(String place, String why) implements Reading {}
}
