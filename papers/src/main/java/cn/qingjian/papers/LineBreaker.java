package cn.qingjian.papers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Breaks one paragraph into lines. Chinese characters and full-width marks take a cell each; Latin words and numbers keep their
 * own width and are torn only where one is longer than a line. No closing mark begins a line and no opening mark ends one
 * (避头尾): one closing mark may hang beyond the measure, else what stands before it goes to the next line, and the line is
 * spread to both margins. Time and memory are linear in the length of the text.
 */
final class LineBreaker {
    private static final String NOT_FIRST = "、。，；：？！）》〉」』】〕”’%％‰℃°·,.;:?!)]}~～";
    private static final String NOT_LAST = "（《〈「『【〔“‘([{";
    private static final String PAIRED = "—…";
    private static final String RATHER_NOT_FIRST = "的了和与及或等之";
    /** Words of titles that are rather not torn; the balance of lines knows no other meaning. */
    private static final List<String> WHOLE = List.of(
                    "关于 印发 转发 批转 发布 公布 调整 做好 开展 加强 推进 进一步 贯彻 落实 商请 召开 同意 申请 部署 实施 规范 完善 建立",
                    "决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 纪要 方案 办法 规定 细则 规则 制度 清单 计划 要点",
                    "住房 公积金 管理 中心 委员会 人民政府 办公室 管理部 工作 基层 减负 文件 会议 检查 考核 调研 培训 年度 业务 服务 贷款 提取 缴存")
            .stream()
            .flatMap(line -> Stream.of(line.split(" ")))
            .toList();

    private static final char DASH = '—';
    /** Narrower characters keep their own width, and so do Latin ones however wide they are. */
    private static final double WIDE = 0.85;

    private static final char FIRST_WIDE = '\u2000';
    /** A line that lacks more cells than this stays ragged; spreading it would tear holes. */
    private static final double MOST_SPREAD = 4;

    private static final double TINY = 1e-6;

    private final double size;
    private final double cell;
    private final Ink ink;
    /** What is printed; the rules go by it. */
    private final char[] text;

    private final int[] original;
    private final Face[] faces;
    private final double[] widths;
    /** Where each unbreakable piece begins, and the end of the last one. */
    private int[] pieces = {0};

    private double[] torn = {};

    /**
     * Takes a paragraph.
     *
     * @param size height of its characters in millimetres
     * @param cell width of a full-width character in millimetres
     * @param longest the longest piece that is kept whole, in millimetres
     */
    LineBreaker(List<Span> spans, double size, double cell, Ink ink, double longest) {
        this.size = size;
        this.cell = cell;
        this.ink = ink;
        int most = spans.stream().mapToInt(span -> span.text().length()).sum();
        char[] characters = new char[most];
        int[] points = new int[most];
        Face[] faceOf = new Face[most];
        int count = 0;
        for (Span span : spans) {
            FontFile font = FontFile.of(span.face());
            int end = span.text().length();
            for (int i = 0; i < end; ) {
                int c = span.text().codePointAt(i);
                i += Character.charCount(c);
                points[count] = c;
                characters[count] = font.has(c) ? (char) c : FontFile.MISSING;
                faceOf[count++] = span.face();
            }
        }
        text = Arrays.copyOf(characters, count);
        original = Arrays.copyOf(points, count);
        faces = Arrays.copyOf(faceOf, count);
        widths = new double[count];
        for (int i = 0; i < count; i++) {
            double own = FontFile.of(faces[i]).advance(text[i]);
            widths[i] = own >= WIDE && text[i] >= FIRST_WIDE ? cell : own * size;
        }
        cut(longest);
    }

    private boolean isWide(int i) {
        return widths[i] == cell;
    }

    private void cut(double longest) {
        int[] begins = new int[text.length + 1];
        int count = 0;
        for (int i = 0; i < text.length; ) {
            int end = pieceEnd(i);
            double wide = 0;
            for (int k = i; k < end; k++) {
                wide += widths[k];
            }
            if (wide > longest) {
                for (int k = i; k < end; k++) {
                    begins[count++] = k;
                }
            } else {
                begins[count++] = i;
            }
            i = end;
        }
        begins[count++] = text.length;
        pieces = Arrays.copyOf(begins, count);
    }

    private int pieceEnd(int from) {
        int end = from + 1;
        if (PAIRED.indexOf(text[from]) >= 0) {
            return end < text.length && text[end] == text[from] ? end + 1 : end;
        }
        if (isWide(from) || text[from] == ' ') {
            return end;
        }
        while (end < text.length && !isWide(end) && text[end] != ' ' && PAIRED.indexOf(text[end]) < 0) {
            end++;
        }
        return end;
    }

    private int count() {
        return pieces.length - 1;
    }

    private double width(int fromPiece, int toPiece) {
        double width = 0;
        for (int i = pieces[fromPiece]; i < pieces[toPiece]; i++) {
            width += widths[i];
        }
        return width;
    }

    private boolean isSpace(int piece) {
        return text[pieces[piece]] == ' ' || text[pieces[piece]] == '　';
    }

    private boolean mayBreakBefore(int piece) {
        if (piece == count()) {
            return true;
        }
        char first = text[pieces[piece]];
        return first != ' ' && NOT_FIRST.indexOf(first) < 0 && NOT_LAST.indexOf(text[pieces[piece] - 1]) < 0;
    }

    private boolean mayHang(int piece) {
        return text[pieces[piece]] == ' ' || (isWide(pieces[piece]) && NOT_FIRST.indexOf(text[pieces[piece]]) >= 0);
    }

    /** Lines that fill a measure, the first and the other ones set in by so much. */
    List<Line> filled(double measure, double first, double others) {
        List<Line> lines = new ArrayList<>();
        double indent = first;
        for (int at = 0; at < count(); ) {
            int end = at;
            double used = 0;
            while (end < count() && used + width(end, end + 1) <= measure - indent + TINY) {
                used += width(end, end + 1);
                end++;
            }
            boolean hangs = false;
            if (end < count()) {
                hangs = end > at && mayHang(end) && mayBreakBefore(end + 1);
                end = hangs ? end + 1 : lastBreak(at, end);
            }
            boolean last = end == count();
            lines.add(line(at, end, hangs, indent, last ? 0 : measure));
            at = end;
            indent = others;
        }
        return lines;
    }

    private int lastBreak(int from, int full) {
        int end = full;
        while (end > from + 1 && !mayBreakBefore(end)) {
            end--;
        }
        return end > from && mayBreakBefore(end) ? end : Math.max(full, from + 1);
    }

    /** Sets some pieces in a line; where a measure is given, spreads them up to it. */
    private Line line(int fromPiece, int toPiece, boolean hangs, double indent, double measure) {
        int filled = hangs ? toPiece - 1 : toPiece;
        while (!hangs && filled > fromPiece + 1 && isSpace(filled - 1)) {
            filled--;
        }
        double used = indent + width(fromPiece, filled);
        double spread = 0;
        if (measure - used > TINY && measure - used <= MOST_SPREAD * cell && filled > fromPiece + 1) {
            spread = (measure - used) / (filled - fromPiece - 1);
            used = measure;
        }
        double[] advances = new double[pieces[toPiece] - pieces[fromPiece]];
        for (int piece = fromPiece; piece < toPiece; piece++) {
            for (int i = pieces[piece]; i < pieces[piece + 1]; i++) {
                boolean gap = i == pieces[piece + 1] - 1 && piece < filled - 1;
                advances[i - pieces[fromPiece]] = widths[i] + (gap ? spread : 0);
            }
        }
        return new Line(words(pieces[fromPiece], pieces[toPiece], indent, advances), used);
    }

    private List<Words> words(int from, int to, double left, double[] advances) {
        List<Words> words = new ArrayList<>();
        double x = left;
        for (int i = from; i < to; ) {
            int end = i + 1;
            while (end < to && faces[end] == faces[i] && (text[end] == DASH) == (text[i] == DASH)) {
                end++;
            }
            List<Double> own = new ArrayList<>(end - i);
            double width = 0;
            for (int k = i; k < end; k++) {
                own.add(advances[k - from]);
                width += advances[k - from];
            }
            Words plain = new Words(faces[i], size, ink, x, 0, new String(original, i, end - i), own);
            words.add(text[i] == DASH ? dash(plain) : plain);
            x += width;
            i = end;
        }
        return words;
    }

    /** A Chinese dash fills its cell and stands at half the height of the characters; in fonts it mostly is a Latin one. */
    private Words dash(Words plain) {
        FontFile.Box box = FontFile.of(plain.face()).box(DASH);
        double larger = cell / (box.right() - box.left());
        double middle = (box.top() + box.bottom()) / 2 * larger;
        return new Words(
                plain.face(),
                larger,
                ink,
                plain.x() - box.left() * larger,
                middle - (Standard.ASCENT - 0.5) * size,
                plain.text(),
                plain.advances());
    }

    /** All in one line, however long. */
    Line single() {
        return line(0, count(), false, 0, 0);
    }

    /**
     * As few lines as a measure allows, or one more, of about the same length (排列对称，长短适宜), rather with 关于 at a beginning,
     * rather not with 的, rather not within 《》 or a word that is
     * usual in titles, and with no line of one or two characters. Each goes to the middle of the
     * measure by its width. Takes time in the square of the length: it is for titles.
     */
    List<Line> balanced(double measure) {
        torn = tearing();
        int fewest = filled(measure, 0, 0).size();
        int[] best = breaks(measure, fewest);
        int[] looser = breaks(measure, fewest + 1);
        if (best.length == 0 || (looser.length > 0 && cost(looser) + 12 < cost(best))) {
            best = looser;
        }
        if (best.length == 0) {
            return filled(measure, 0, 0);
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < best.length; i++) {
            lines.add(line(best[i - 1], best[i], false, 0, 0));
        }
        return lines;
    }

    private double cost(int[] breaks) {
        double target = width(0, count()) / (breaks.length - 1);
        double cost = 0;
        for (int i = 1; i < breaks.length; i++) {
            cost += cost(breaks[i - 1], breaks[i], target);
        }
        return cost;
    }

    private double cost(int from, int to, double target) {
        double off = (width(from, to) - target) / cell;
        double cost = off * off;
        if (width(from, to) <= 2 * cell + TINY) {
            cost += 1000;
        }
        if (from > 0) {
            int first = pieces[from];
            cost += RATHER_NOT_FIRST.indexOf(text[first]) >= 0 ? 30 : 0;
            cost -= begins("关于", first) ? 25 : 0;
            cost += begins("关于", first - 2) ? 15 : 0;
            cost += torn[first];
        }
        return cost;
    }

    private boolean begins(String word, int at) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i < 0 || at + i >= text.length || text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What a break before each character costs: within a word, between a number and its unit, within 《》. */
    private double[] tearing() {
        double[] costs = new double[text.length];
        int depth = 0;
        for (int at = 1; at < text.length; at++) {
            depth += text[at - 1] == '《' ? 1 : text[at - 1] == '》' ? -1 : 0;
            costs[at] = (depth > 0 ? 8 : 0) + (tears(at) || Character.isDigit(text[at - 1]) ? 20 : 0);
        }
        return costs;
    }

    private boolean tears(int at) {
        for (String word : WHOLE) {
            for (int back = 1; back < word.length(); back++) {
                if (begins(word, at - back)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The cheapest breaks into so many lines, from 0 to the end; empty when there are none. */
    private int[] breaks(double measure, int lines) {
        int n = count();
        double target = width(0, n) / lines;
        double[][] cheapest = new double[lines + 1][n + 1];
        int[][] before = new int[lines + 1][n + 1];
        for (double[] row : cheapest) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        cheapest[0][0] = 0;
        for (int line = 1; line <= lines; line++) {
            for (int to = 1; to <= n; to++) {
                if (!mayBreakBefore(to)) {
                    continue;
                }
                for (int from = to - 1; from >= 0 && width(from, to) <= measure + TINY; from--) {
                    double cost = cheapest[line - 1][from] + cost(from, to, target);
                    if (cost < cheapest[line][to]) {
                        cheapest[line][to] = cost;
                        before[line][to] = from;
                    }
                }
            }
        }
        if (cheapest[lines][n] == Double.POSITIVE_INFINITY) {
            return new int[0];
        }
        int[] breaks = new int[lines + 1];
        breaks[lines] = n;
        for (int line = lines; line > 0; line--) {
            breaks[line - 1] = before[line][breaks[line]];
        }
        return breaks;
    }
}
