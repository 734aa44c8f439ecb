package io.github.weeklydigest.render;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Relative references between the files of an output folder. */
final class RelativeLinks {
    private static final String UNRESERVED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=@";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private RelativeLinks() {}

    /** The reference from one file to another, both given by their paths below the same folder. */
    static String between(String from, String to) {
        List<String> source = List.of(from.split("/", -1));
        List<String> target = List.of(to.split("/", -1));
        int common = 0;
        while (common < source.size() - 1
                && common < target.size() - 1
                && source.get(common).equals(target.get(common))) {
            common++;
        }
        StringBuilder link = new StringBuilder("../".repeat(source.size() - 1 - common));
        for (int i = common; i < target.size(); i++) {
            link.append(i == common ? "" : "/");
            encode(target.get(i), link);
        }
        return link.toString();
    }

    private static void encode(String segment, StringBuilder link) {
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (UNRESERVED.indexOf(character) >= 0) {
                link.append(character);
            } else {
                link.append('%').append(HEX[character >> 4]).append(HEX[character & 15]);
            }
        }
    }
}
