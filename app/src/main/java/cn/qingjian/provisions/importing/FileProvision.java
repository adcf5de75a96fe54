package cn.qingjian.provisions.importing;

import cn.qingjian.clauses.Clause;
import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.ReadText;
import cn.qingjian.clauses.UnreadableFileException;
import cn.qingjian.clauses.reading.ReadingLimits;
import cn.qingjian.clauses.reading.TextReader;
import cn.qingjian.clauses.splitting.ClauseSplitter;
import cn.qingjian.clauses.splitting.DocumentAnatomy;
import cn.qingjian.provisions.Provision;
import cn.qingjian.provisions.ProvisionText;
import java.util.List;

/** Reads one law or document from a file: Markdown with or without front matter, Word, PDF, plain text. */
final class FileProvision {
    private FileProvision() {}

    static Reading read(String place, byte[] content, ImportLimits limits) {
        try {
            return read(place, TextReader.read(place, content, ReadingLimits.standard()), limits);
        } catch (UnreadableFileException refused) {
            return new Reading.NotUnderstood(place, String.valueOf(refused.getMessage()));
        }
    }

    private static Reading read(String place, ReadText file, ImportLimits limits) {
        List<Paragraph> paragraphs = file.paragraphs().stream()
                .filter(paragraph -> !paragraph.text().startsWith("<!--"))
                .toList();
        DocumentAnatomy anatomy = DocumentAnatomy.of(paragraphs);
        List<Clause> clauses = ClauseSplitter.split(anatomy);
        if (clauses.isEmpty()) {
            return new Reading.NotUnderstood(place, "没有认出任何条款。法规应当有“第一条”，文件应当有“一、”或者成段的正文。");
        }
        if (clauses.size() > limits.clauses()) {
            return new Reading.NotUnderstood(place, "超过" + limits.clauses() + "条，不像一件文件。请按件拆开后再导入。");
        }
        String title = title(file, paragraphs);
        Metadata metadata = new Metadata(file.frontMatter());
        Provision provision = metadata.provision(title, Guess.of(anatomy, title), place);
        return new Reading.Understood(place, new ProvisionText(provision, clauses), metadata.remarks());
    }

    /** A heading of the file itself comes before what looks like a title. */
    private static String title(ReadText file, List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.headingLevel() == 1)
                .findFirst()
                .map(Paragraph::text)
                .orElse(file.title());
    }
}
