package io.github.weeklydigest.render.contract;

import java.io.IOException;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Keeps several renderings in step, so that state which they share is mixed up in every run and not only by bad luck. */
final class LockStep {
    private static final long PATIENCE_IN_MILLISECONDS = 200;

    private final Phaser phaser;

    LockStep(int renderings) {
        phaser = new Phaser(renderings);
    }

    /** Waits for the other renderings; if one of them does not read, each continues alone. */
    void await() throws IOException {
        try {
            phaser.awaitAdvanceInterruptibly(phaser.arrive(), PATIENCE_IN_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException otherDoesNotRead) {
            phaser.forceTermination();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    /** Tells the others not to wait for this rendering any longer. */
    void leave() {
        phaser.arriveAndDeregister();
    }

    /** Lets each rendering continue alone. */
    void end() {
        phaser.forceTermination();
    }
}
