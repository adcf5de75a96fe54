package cn.qingjian.clauses.reading;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The bytes of a PDF, with the clock looked at while they are read: PDFBox can't be stopped otherwise. */
final class WatchedBytes implements RandomAccessRead {
    private static final int READS_BETWEEN_LOOKS = 1024;

    private final RandomAccessRead bytes;
    private final Work work;
    private int reads;

    WatchedBytes(byte[] content, Work work) {
        this.bytes = new RandomAccessReadBuffer(content);
        this.work = work;
    }

    private void look() {
        if (reads++ % READS_BETWEEN_LOOKS == 0) {
            work.check();
        }
    }

    @Override
    public int read() throws IOException {
        look();
        return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        work.check();
        return bytes.read(buffer, offset, length);
    }

    @Override
    public long getPosition() throws IOException {
        return bytes.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        look();
        bytes.seek(position);
    }

    @Override
    public long length() throws IOException {
        return bytes.length();
    }

    @Override
    public boolean isClosed() {
        return bytes.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return bytes.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) throws IOException {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
