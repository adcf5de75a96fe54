package cn.qingjian.clauses.meaning;

/** Turns a text into a vector of length one, so that texts of like meaning have a large inner product; safe for many threads. */
public interface Embedder extends AutoCloseable {
    /** The name of the model and of the way texts are prepared for it; vectors of different names are never compared. */
    String name();

    /** How many numbers a vector has. */
    int dimension();

    /** The vector of a text, {@link #dimension()} numbers, Euclidean length 1; words past the model's limit are left out. */
    float[] embed(String text);

    @Override
    void close();
}
