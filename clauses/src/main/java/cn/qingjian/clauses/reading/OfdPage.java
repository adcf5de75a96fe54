package cn.qingjian.clauses.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the text codes of one OFD page with their positions on it, in millimetres. */
final class OfdPage implements SafeXml.Handler {
    private static final double[] UNTURNED = {1, 0, 0, 1, 0, 0};
    private static final double USUAL_SIZE = 4.2;

    private final int page;
    private final long room;
    private final List<PageLine> codes = new ArrayList<>();
    private double[] boundary = new double[4];
    private double[] matrix = UNTURNED;
    private double size = USUAL_SIZE;
    private double x;
    private double y;
    private double advance;
    private @Nullable StringBuilder code;
    private long characters;
    private boolean pictures;

    /** Reads a page that may hold at most {@code room} characters. */
    OfdPage(int page, long room) {
        this.page = page;
        this.room = room;
    }

    List<PageLine> codes() {
        return codes;
    }

    boolean hasPictures() {
        return pictures;
    }

    @Override
    public void open(String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "TextObject" -> {
                boundary = numbers(attributes.get("Boundary"), new double[4]);
                matrix = numbers(attributes.get("CTM"), UNTURNED);
                double[] sizes = numbers(attributes.get("Size"), new double[] {USUAL_SIZE});
                size = sizes[0] * Math.max(Math.abs(matrix[0]), Math.abs(matrix[1]));
                x = 0;
                y = 0;
            }
            case "TextCode" -> {
                x = numbers(attributes.get("X"), new double[] {x})[0];
                y = numbers(attributes.get("Y"), new double[] {y})[0];
                advance = advance(attributes.get("DeltaX"));
                code = new StringBuilder();
            }
            case "ImageObject" -> pictures = true;
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (code != null) {
            characters += text.length();
            if (characters > room) {
                throw Refused.tooLarge("文字过多。");
            }
            code.append(text);
        }
    }

    @Override
    public void close(String name) {
        StringBuilder words = code;
        if (name.equals("TextCode") && words != null) {
            code = null;
            double left = boundary[0] + matrix[0] * x + matrix[2] * y + matrix[4];
            double top = boundary[1] + matrix[1] * x + matrix[3] * y + matrix[5];
            double width = advance > 0 ? advance * Math.abs(matrix[0]) + size : size * words.length();
            codes.add(new PageLine(page, words.toString().replace("\n", ""), left, left + width, top, size));
        }
    }

    /** The sum of the distances; {@code g 3 5.6} stands for three times 5.6. */
    private static double advance(@Nullable String deltas) {
        if (deltas == null) {
            return 0;
        }
        double sum = 0;
        String[] words = deltas.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("g") && i + 2 < words.length) {
                sum += number(words[i + 1], 0) * number(words[i + 2], 0);
                i += 2;
            } else {
                sum += number(words[i], 0);
            }
        }
        return sum;
    }

    private static double[] numbers(@Nullable String text, double[] otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        String[] words = text.strip().split("\\s+");
        double[] numbers = otherwise.clone();
        for (int i = 0; i < Math.min(words.length, numbers.length); i++) {
            numbers[i] = number(words[i], numbers[i]);
        }
        return numbers;
    }

    private static double number(String text, double otherwise) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }
}
