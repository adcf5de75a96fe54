package cn.qingjian.clauses.reading;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Judges the packed streams of a PDF before any parser unpacks them, for parsers unpack whole streams into memory. It
 * looks at the raw bytes, not at the objects, so that a stream can't hide behind the structure of the file.
 */
final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);
    /** All streams together are mostly pictures, which are measured here but never unpacked later. */
    private static final int PICTURES = 8;

    private static final int DICTIONARY = 2048;
    /** One page's text is rarely over a mebibyte, an embedded Chinese font rarely over thirty. Pictures may be larger. */
    private static final long LARGEST_STREAM = 48L << 20;
    /** Streams that can't be measured beforehand expand at most some thousand times. */
    private static final int LARGEST_UNMEASURED = 48 << 10;

    private static final Pattern UNMEASURED =
            Pattern.compile("/(?:LZWDecode|LZW|RunLengthDecode|RL|FlateDecode|Fl|Filter\\s{0,9}[0-9])(?![A-Za-z])");

    private final byte[] content;
    private final Work work;

    PdfStreams(byte[] content, Work work) {
        this.content = content;
        this.work = work;
    }

    void judge() {
        if (indexOf(ENCRYPT, 0) >= 0) {
            throw Refused.encrypted();
        }
        long total = 0;
        byte[] sink = new byte[1 << 16];
        int at = indexOf(STREAM, 0);
        while (at >= 0) {
            work.check();
            boolean end = at >= 3 && content[at - 3] == 'e' && content[at - 2] == 'n' && content[at - 1] == 'd';
            if (!end) {
                total += expanded(at, sink);
                if (total > work.limits().expandedBytes() * PICTURES) {
                    throw Refused.tooLarge("PDF 解开后过大。");
                }
            }
            at = indexOf(STREAM, at + STREAM.length);
        }
    }

    private long expanded(int at, byte[] sink) {
        int start = dataStart(at + STREAM.length);
        String dictionary = dictionary(at);
        if (isZlib(start)) {
            return inflated(start, sink, isPicture(dictionary) ? work.limits().expandedBytes() : LARGEST_STREAM);
        }
        int end = indexOf(END, start);
        int length = (end < 0 ? content.length : end) - start;
        if (length > LARGEST_UNMEASURED && UNMEASURED.matcher(dictionary).find()) {
            throw Refused.tooLarge("PDF 使用了少见的压缩方式，无法确认解开后的大小。");
        }
        return 0;
    }

    private static boolean isPicture(String dictionary) {
        return dictionary.contains("/Image") && dictionary.contains("/Width");
    }

    private int dataStart(int after) {
        int start = after;
        if (start < content.length && content[start] == '\r') {
            start++;
        }
        return start < content.length && content[start] == '\n' ? start + 1 : start;
    }

    /** The words before the stream back to the beginning of its object, with the escapes of names undone. */
    private String dictionary(int at) {
        int from = Math.max(0, at - DICTIONARY);
        String before = new String(content, from, at - from, StandardCharsets.ISO_8859_1);
        int object = before.lastIndexOf(" obj");
        String dictionary = object < 0 ? before : before.substring(object);
        return dictionary.indexOf('#') < 0 ? dictionary : unescaped(dictionary);
    }

    private static String unescaped(String names) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            boolean escape = c == '#'
                    && i + 2 < names.length()
                    && Character.digit(names.charAt(i + 1), 16) >= 0
                    && Character.digit(names.charAt(i + 2), 16) >= 0;
            if (escape) {
                plain.append((char) Integer.parseInt(names.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private boolean isZlib(int start) {
        if (start + 2 > content.length) {
            return false;
        }
        int first = content[start] & 0xFF;
        int both = first << 8 | (content[start + 1] & 0xFF);
        return (first & 0x0F) == 8 && both % 31 == 0;
    }

    private long inflated(int start, byte[] sink, long most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, start, content.length - start);
            long size = 0;
            while (!inflater.finished()) {
                int n = inflater.inflate(sink);
                size += n;
                if (size > most) {
                    throw Refused.hostile("PDF 内部的压缩比异常，是压缩炸弹的做法。");
                }
                if (n == 0) {
                    return size;
                }
            }
            return size;
        } catch (DataFormatException notZlib) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    private int indexOf(byte[] word, int from) {
        for (int i = from; i <= content.length - word.length; i++) {
            if (content[i] == word[0] && matches(word, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(byte[] word, int at) {
        for (int i = 1; i < word.length; i++) {
            if (content[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
