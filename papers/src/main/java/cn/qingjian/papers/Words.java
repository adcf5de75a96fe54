package cn.qingjian.papers;

import java.util.List;

/**
 * Words in one line that are printed at a place, in millimetres from the upper left corner of the paper.
 *
 * @param face their face
 * @param size height of their em square
 * @param ink their colour
 * @param x left edge of the first character's own box
 * @param y their baseline
 * @param text their characters, also those that the face's font file lacks
 * @param advances from each character's left edge to that of the next; as many as code points
 */
public record Words(Face face, double size, Ink ink, double x, double y, String text, List<Double> advances) {
    public Words {
        advances = List.copyOf(advances);
    }

    /** From the left edge of the first character's box to the right edge of the last one's. */
    public double width() {
        double width = 0;
        for (double advance : advances) {
            width += advance;
        }
        return width;
    }

    /** What is printed: 〓 for a character that the font file lacks; as many characters as advances. */
    public String printed() {
        FontFile font = FontFile.of(face);
        var printed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> printed.append(font.has(c) ? (char) c : FontFile.MISSING));
        return printed.toString();
    }

    /** The same words elsewhere. */
    Words moved(double right, double down) {
        return new Words(face, size, ink, x + right, y + down, text, advances);
    }
}
