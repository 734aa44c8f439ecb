package io.github.weeklydigest.render.html.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every length from nothing to several blocks, against the hash of the JDK. */
class Sha256Test {
    private static final int MAX_LENGTH = 300;

    @Test
    void equalsTheHashOfTheJdk() throws NoSuchAlgorithmException {
        MessageDigest jdk = MessageDigest.getInstance("SHA-256");
        Random random = new Random();
        for (int length = 0; length <= MAX_LENGTH; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Sha256.of(bytes)).as("%s", bytes).isEqualTo(jdk.digest(bytes));
        }
    }
}
