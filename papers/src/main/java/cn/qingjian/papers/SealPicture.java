package cn.qingjian.papers;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * The picture of an organ's round seal: a ring, a star in the middle, the organ's name on the arc from left to right above it
 * (国发〔1999〕25号; its measures are 待核). Red on nothing, so that signature and date show through.
 */
public final class SealPicture {
    /** From edge to edge of the ring, in millimetres. */
    public static final double DIAMETER = 42;

    /** Its colour: red, green, blue, eight bits each. */
    public static final int RED = 0xE5131D;

    private static final double RADIUS = DIAMETER / 2;
    private static final double RING = 1.2;
    private static final double GAP = 1.1;
    private static final double STAR = 7;
    /** Inner corners of a star of five points lie so far from its middle, in parts of the outer ones. */
    private static final double WAIST = 0.381966;

    private static final double HEIGHT = 5.6;
    /** From the middle of the seal to the lower edge of the characters. */
    private static final double FOOT = RADIUS - RING - GAP - HEIGHT;

    private static final double WIDEST_STEP = Math.toRadians(24);
    private static final double ARC = Math.toRadians(284);
    /** A character is narrower than high, as seals have it. */
    private static final double NARROW = 0.9;

    private static final int LONGEST = 30;
    private static final double PIXELS = 600 / 25.4;
    private static final int OPACITY = 215;

    private SealPicture() {}

    /**
     * Its lines as a filled shape (non-zero winding), in millimetres from the upper left corner of the square around it.
     *
     * @throws IllegalArgumentException when the name is empty or longer than 30 characters
     */
    public static Path2D outline(String organ) {
        String name = Plain.required("印章上的单位名称", organ, LONGEST);
        Area ring = new Area(circle(RADIUS));
        ring.subtract(new Area(circle(RADIUS - RING)));
        Path2D picture = new Path2D.Double(Path2D.WIND_NON_ZERO);
        picture.append(ring, false);
        picture.append(star(), false);
        FontFile font = FontFile.of(Face.TITLE);
        int count = name.codePointCount(0, name.length());
        double step = Math.min(WIDEST_STEP, ARC / count);
        double width = Math.min(NARROW * HEIGHT, step * FOOT);
        int[] characters = name.codePoints().toArray();
        for (int i = 0; i < count; i++) {
            char c = font.has(characters[i]) ? (char) characters[i] : FontFile.MISSING;
            AffineTransform place = AffineTransform.getTranslateInstance(RADIUS, RADIUS);
            place.rotate((i - (count - 1) / 2.0) * step);
            place.translate(0, -FOOT - HEIGHT / 2);
            place.scale(width, -HEIGHT);
            place.translate(-font.advance(c) / 2, 0.5 - Standard.ASCENT);
            picture.append(font.outline(c).getPathIterator(place), false);
        }
        return picture;
    }

    /**
     * The same as a .png of 600 points an inch without a background.
     *
     * @throws IllegalArgumentException as {@link #outline}
     */
    public static byte[] png(String organ) {
        int side = (int) Math.round(DIAMETER * PIXELS);
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(PIXELS, PIXELS);
        graphics.setColor(new Color(RED >> 16, RED >> 8 & 255, RED & 255, OPACITY));
        graphics.fill(outline(organ));
        graphics.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Ellipse2D circle(double radius) {
        return new Ellipse2D.Double(RADIUS - radius, RADIUS - radius, 2 * radius, 2 * radius);
    }

    private static Path2D star() {
        Path2D star = new Path2D.Double();
        for (int corner = 0; corner < 10; corner++) {
            double far = corner % 2 == 0 ? STAR : STAR * WAIST;
            double angle = Math.PI * corner / 5;
            double x = RADIUS + far * Math.sin(angle);
            double y = RADIUS - far * Math.cos(angle);
            if (corner == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }
}
