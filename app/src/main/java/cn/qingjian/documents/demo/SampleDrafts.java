package cn.qingjian.documents.demo;

import cn.qingjian.clauses.ReadText;
import cn.qingjian.clauses.UnreadableFileException;
import cn.qingjian.clauses.reading.ReadingLimits;
import cn.qingjian.clauses.reading.TextReader;
import cn.qingjian.documents.Addressee;
import cn.qingjian.documents.DocumentForm;
import cn.qingjian.documents.Genre;
import cn.qingjian.documents.LengthClass;
import cn.qingjian.documents.draft.AddresseeBook;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the sample drafts that come with the application. */
public final class SampleDrafts {
    private static final int COUNT = 14;

    private SampleDrafts() {}

    /**
     * A sample draft.
     *
     * @param number its number, from 1
     * @param department the department that drafts it
     * @param words what it says
     */
    public record Sample(int number, String department, Draft.Words words) {}

    /** All of them, with the addressees found among these units. */
    public static List<Sample> read(List<Unit> units) {
        List<Sample> samples = new ArrayList<>();
        for (int number = 1; number <= COUNT; number++) {
            samples.add(read(number, units));
        }
        return samples;
    }

    private static Sample read(int number, List<Unit> units) {
        String name = "draft-%02d.md".formatted(number);
        try (var file = SampleDrafts.class.getResourceAsStream("/sample/drafts/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no sample " + name);
            }
            ReadText text = TextReader.read(name, file.readAllBytes(), ReadingLimits.standard());
            return new Sample(number, text.frontMatter().getOrDefault("department", ""), words(text, units));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (UnreadableFileException problem) {
            throw new IllegalStateException(name, problem);
        }
    }

    private static Draft.Words words(ReadText text, List<Unit> units) {
        String title = text.frontMatter().getOrDefault("title", text.title());
        String body = text.paragraphs().stream()
                .map(one -> one.text())
                .filter(line -> !line.equals(title))
                .collect(Collectors.joining("\n\n"));
        List<Addressee> addressees = new AddresseeBook(units)
                .read(text.frontMatter().getOrDefault("addressees", ""), true, new FieldErrors());
        return new Draft.Words(
                title,
                Genre.named(text.frontMatter().getOrDefault("kind", "")).orElse(Genre.NOTICE),
                DocumentForm.OFFICIAL,
                lengthClass(text.frontMatter().getOrDefault("lengthClass", "")),
                "",
                addressees,
                Optional.empty(),
                body);
    }

    private static LengthClass lengthClass(String label) {
        return Arrays.stream(LengthClass.values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElse(LengthClass.GENERAL);
    }
}
