package cn.qingjian.clauses.meaning;

/**
 * A vector in eight bits a number: number i is {@code bytes[i] * scale}. The greatest number of the vector becomes ±127;
 * the inner product of two packed vectors of length one is off by less than 0.01.
 */
final class PackedVector {
    private final byte[] bytes;
    private final float scale;

    private PackedVector(byte[] bytes, float scale) {
        this.bytes = bytes;
        this.scale = scale;
    }

    static PackedVector pack(float[] vector) {
        float greatest = Float.MIN_NORMAL;
        for (float x : vector) {
            greatest = Math.max(greatest, Math.abs(x));
        }
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(vector[i] * 127 / greatest);
        }
        return new PackedVector(bytes, greatest / 127);
    }

    /** Takes the array over. */
    static PackedVector of(byte[] bytes, float scale) {
        return new PackedVector(bytes, scale);
    }

    /** Not a copy: the caller doesn't write to it. */
    byte[] bytes() {
        return bytes;
    }

    float scale() {
        return scale;
    }
}
