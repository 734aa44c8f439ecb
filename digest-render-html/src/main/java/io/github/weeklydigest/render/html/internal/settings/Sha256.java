package io.github.weeklydigest.render.html.internal.settings;

/**
 * The hash function SHA-256 of FIPS 180-4. That of the JDK needs its security providers, and loading them takes a tenth of the
 * time in which a process converts one digest.
 */
final class Sha256 {
    private static final int BLOCK = 64;
    private static final int WORDS = 8;
    private static final int ROUNDS = 64;

    /** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
    private static final int[] CONSTANTS = new int[ROUNDS];

    /** The same of the square roots of the first eight primes. */
    private static final int[] START = new int[WORDS];

    static {
        int count = 0;
        for (int number = 2; count < ROUNDS; number++) {
            if (isPrime(number)) {
                CONSTANTS[count] = fraction(Math.cbrt(number));
                if (count < WORDS) {
                    START[count] = fraction(Math.sqrt(number));
                }
                count++;
            }
        }
    }

    private Sha256() {}

    private static boolean isPrime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    private static int fraction(double root) {
        return (int) (long) ((root - Math.floor(root)) * (1L << 32));
    }

    /** The hash, 32 bytes. */
    static byte[] of(byte[] bytes) {
        int[] state = START.clone();
        byte[] padded = padded(bytes);
        int[] words = new int[ROUNDS];
        for (int from = 0; from < padded.length; from += BLOCK) {
            add(padded, from, words, state);
        }
        byte[] hash = new byte[WORDS * Integer.BYTES];
        for (int i = 0; i < hash.length; i++) {
            hash[i] = (byte) (state[i / 4] >>> 24 - i % 4 * 8);
        }
        return hash;
    }

    /** The message, a bit, zeros, and the length of the message in bits. */
    private static byte[] padded(byte[] bytes) {
        byte[] padded = new byte[(bytes.length + Long.BYTES) / BLOCK * BLOCK + BLOCK];
        System.arraycopy(bytes, 0, padded, 0, bytes.length);
        padded[bytes.length] = (byte) 0x80;
        long bits = bytes.length * 8L;
        for (int i = 0; i < Long.BYTES; i++) {
            padded[padded.length - 1 - i] = (byte) (bits >>> i * 8);
        }
        return padded;
    }

    private static void add(byte[] bytes, int from, int[] words, int[] state) {
        for (int i = 0; i < 16; i++) {
            int at = from + i * 4;
            words[i] =
                    bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
        }
        for (int i = 16; i < ROUNDS; i++) {
            int before = words[i - 15];
            int last = words[i - 2];
            int first = Integer.rotateRight(before, 7) ^ Integer.rotateRight(before, 18) ^ before >>> 3;
            int second = Integer.rotateRight(last, 17) ^ Integer.rotateRight(last, 19) ^ last >>> 10;
            words[i] = words[i - 16] + first + words[i - 7] + second;
        }
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int i = 0; i < ROUNDS; i++) {
            int mixed = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
            int first = h + mixed + (e & f ^ ~e & g) + CONSTANTS[i] + words[i];
            int majority = a & b ^ a & c ^ b & c;
            int second =
                    (Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22)) + majority;
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }
}
