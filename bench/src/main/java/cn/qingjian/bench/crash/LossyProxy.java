package cn.qingjian.bench.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between client and application and now and then swallows an answer: the application has done its work and answers, and
 * the client sees the connection break. Which request it hits is drawn from a seed.
 */
final class LossyProxy implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final ServerSocket door;
    private final URI to;
    private final double share;
    private final Random random;
    private final AtomicLong swallowed = new AtomicLong();

    /**
     * Before an application.
     *
     * @param share of the answers that is swallowed
     */
    LossyProxy(URI to, double share, long seed) throws IOException {
        this.to = to;
        this.share = share;
        random = new Random(seed);
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    /** Where clients come to. */
    URI address() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    /** How many answers it has swallowed. */
    long swallowed() {
        return swallowed.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.startVirtualThread(() -> carry(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** A browser asks, and asks again on the same connection only once it was answered: what it sends then is a new request. */
    private void carry(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), to.getPort())) {
            var fate = new Fate();
            Thread there = Thread.startVirtualThread(() -> pump(client, server, fate::asked));
            pump(server, client, fate::answered);
            there.join();
        } catch (IOException broken) {
            // one side has gone: so has the connection
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends with both sides closed. */
    private static void pump(Socket from, Socket to, Fate.Step step) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!step.passes()) {
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException broken) {
            // the other direction notices too
        }
    }

    /** Of one connection: whether the answer to the request under way will arrive. */
    private final class Fate {
        private boolean asking;
        private boolean lost;

        synchronized boolean asked() {
            if (!asking) {
                asking = true;
                synchronized (random) {
                    lost = random.nextDouble() < share;
                }
            }
            return true;
        }

        synchronized boolean answered() {
            asking = false;
            if (lost) {
                swallowed.incrementAndGet();
            }
            return !lost;
        }

        /** Whether some bytes may pass. */
        private interface Step {
            boolean passes();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
