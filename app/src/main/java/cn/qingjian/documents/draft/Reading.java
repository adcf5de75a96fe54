package cn.qingjian.documents.draft;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.ReadText;
import cn.qingjian.clauses.UnreadableFileException;
import cn.qingjian.clauses.reading.ReadingLimits;
import cn.qingjian.clauses.reading.TextReader;
import cn.qingjian.clauses.splitting.DocumentAnatomy;
import cn.qingjian.documents.DocumentForm;
import cn.qingjian.documents.Genre;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a filled form of a file or of pasted text: finds title, 文种 and addressees, and leaves the rest as the body. */
public final class Reading {
    private Reading() {}

    /**
     * The form that a file fills.
     *
     * @throws UnreadableFileException where the file can't be read; its message is for the person who chose it
     */
    public static DraftInput file(String name, byte[] content, @Nullable String token) throws UnreadableFileException {
        ReadText text = TextReader.read(name, content, ReadingLimits.standard());
        DocumentAnatomy anatomy = DocumentAnatomy.of(text);
        return input(anatomy.title().isEmpty() ? text.title() : anatomy.title(), text.paragraphs(), anatomy, token);
    }

    /** The form that a pasted text fills; its first line is taken for the title where it looks like one. */
    public static DraftInput pasted(String text, @Nullable String token) {
        List<Paragraph> paragraphs = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Paragraph(line, 0))
                .toList();
        DocumentAnatomy anatomy = DocumentAnatomy.of(paragraphs);
        return input(anatomy.title(), paragraphs, anatomy, token);
    }

    private static DraftInput input(
            String title, List<Paragraph> paragraphs, DocumentAnatomy anatomy, @Nullable String token) {
        List<String> above = anatomy.texts(DocumentAnatomy.Role.TITLE);
        String body = paragraphs.stream()
                .map(Paragraph::text)
                .filter(line -> !above.contains(line) && !line.equals(title))
                .collect(Collectors.joining("\n\n"));
        Genre genre = Genre.named(anatomy.genre()).orElse(Genre.NOTICE);
        return new DraftInput(
                title,
                genre.name(),
                DocumentForm.named(anatomy.genre()).name(),
                null,
                "",
                String.join("、", anatomy.addressees()),
                null,
                "",
                body,
                "",
                token);
    }
}
