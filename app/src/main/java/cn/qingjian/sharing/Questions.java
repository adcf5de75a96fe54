package cn.qingjian.sharing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** All questions that any room has declared, by their codes. */
@Service
public class Questions {
    private final Map<String, Question<?>> byCode = new TreeMap<>();

    Questions(List<Question<?>> questions) {
        for (Question<?> question : questions) {
            if (byCode.putIfAbsent(question.code(), question) != null) {
                throw new IllegalStateException("two questions are called " + question.code());
            }
        }
    }

    /** Every question, by code. */
    public Collection<Question<?>> all() {
        return List.copyOf(byCode.values());
    }

    /** The question with that code. */
    public Optional<Question<?>> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The question with that code; an {@link IllegalArgumentException} where nobody declared one. */
    public Question<?> named(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no question " + code));
    }

    /** Everyone who is asked anything, in the order of the questions' codes. */
    public Collection<Source> sources() {
        var sources = new LinkedHashSet<Source>();
        byCode.values().forEach(question -> sources.addAll(question.sheet().sources()));
        return List.copyOf(sources);
    }
}
