package cn.qingjian.clauses.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts a text into the word pieces of a BERT vocabulary: every Chinese character and every punctuation mark alone, other
 * words by the longest piece first. O(text length × longest word).
 */
final class WordPiece {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> pieces;
    private final int[] single = new int[Character.MAX_VALUE + 1];
    private final int unknown;
    private final int first;
    private final int last;

    WordPiece(Map<String, Integer> pieces) {
        this.pieces = Map.copyOf(pieces);
        this.unknown = id("[UNK]");
        this.first = id("[CLS]");
        this.last = id("[SEP]");
        Arrays.fill(single, unknown);
        pieces.forEach((piece, id) -> {
            if (piece.length() == 1) {
                single[piece.charAt(0)] = id;
            }
        });
    }

    /** Reads the vocabulary out of a {@code tokenizer.json}. */
    static WordPiece read(InputStream tokenizerJson) {
        try (tokenizerJson) {
            JsonNode vocabulary =
                    new JsonMapper().readTree(tokenizerJson).path("model").path("vocab");
            Map<String, Integer> pieces = new HashMap<>();
            vocabulary
                    .properties()
                    .forEach(e -> pieces.put(e.getKey(), e.getValue().intValue()));
            return new WordPiece(pieces);
        } catch (JacksonException e) {
            throw new IllegalStateException("the model's vocabulary can't be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text as the model should see it: letters, digits and compatibility characters in their plain form and lower case
     * (the vocabulary has no capitals), brackets and colons full width as in Chinese print, no white space but between two
     * words in Latin letters. Two texts that fold to the same have the same vector.
     */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && c != 0xFFFD) {
                String plain = plain(c);
                if (gap
                        && !folded.isEmpty()
                        && isLatin(folded.charAt(folded.length() - 1))
                        && isLatin(plain.charAt(0))) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(plain);
            }
        }
        return folded.toString();
    }

    private static String plain(int c) {
        return switch (c) {
            case '(' -> "（";
            case ')' -> "）";
            case ':' -> "：";
            case ';' -> "；";
            default -> {
                if (c < 0x80) {
                    yield String.valueOf((char) Character.toLowerCase(c));
                }
                String alone = Character.toString(c);
                yield isPunctuation(c)
                        ? alone
                        : Normalizer.normalize(alone, Normalizer.Form.NFKC).toLowerCase(java.util.Locale.ROOT);
            }
        };
    }

    private static boolean isLatin(char c) {
        return Character.isLetterOrDigit(c) && !isChinese(c);
    }

    /**
     * The ids of a text, between the marks of start and end.
     *
     * @param limit the most ids to give, both marks included; at least 2
     */
    long[] encode(String text, int limit) {
        String folded = fold(text);
        long[] ids = new long[Math.min(limit, folded.length() + 2)];
        ids[0] = first;
        int n = 1;
        int room = ids.length - 1;
        for (int i = 0; i < folded.length() && n < room; ) {
            int c = folded.codePointAt(i);
            int width = Character.charCount(c);
            if (c == ' ') {
                i++;
            } else if (isChinese(c) || isPunctuation(c)) {
                ids[n++] = width == 1 ? single[c] : pieces.getOrDefault(Character.toString(c), unknown);
                i += width;
            } else {
                int end = i + width;
                while (end < folded.length() && isInsideWord(folded.codePointAt(end))) {
                    end += Character.charCount(folded.codePointAt(end));
                }
                n = word(folded.substring(i, end), ids, n, room);
                i = end;
            }
        }
        ids[n++] = last;
        return Arrays.copyOf(ids, n);
    }

    private int word(String word, long[] ids, int from, int room) {
        if (word.length() > LONGEST_WORD) {
            ids[from] = unknown;
            return from + 1;
        }
        int n = from;
        for (int start = 0; start < word.length() && n < room; ) {
            int end = word.length();
            Integer id = null;
            while (end > start && id == null) {
                id = pieces.get(start == 0 ? word.substring(0, end) : "##" + word.substring(start, end));
                end = id == null ? end - 1 : end;
            }
            if (id == null) {
                ids[from] = unknown;
                return from + 1;
            }
            ids[n++] = id;
            start = end;
        }
        return n;
    }

    private static boolean isInsideWord(int c) {
        return c != ' ' && !isChinese(c) && !isPunctuation(c);
    }

    /** The CJK blocks that BERT puts spaces around; kana and hangul are words, as in the model's training. */
    private static boolean isChinese(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x20000 && c <= 0x2CEAF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    /** ASCII symbols count as punctuation here, also those that Unicode calls otherwise. */
    private static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private int id(String piece) {
        Integer id = pieces.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return id;
    }
}
