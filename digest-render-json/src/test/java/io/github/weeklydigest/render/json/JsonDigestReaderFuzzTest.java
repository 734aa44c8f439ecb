package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.fixture.RandomDigests;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.testdata.CaseShare;
import io.github.weeklydigest.testdata.Seeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the input is, it is a digest or a clear error. {@code -Dtests.seed=} repeats a run. */
class JsonDigestReaderFuzzTest {
    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "7",
            "53",
            "2147483648",
            "-9223372036854775809",
            "1.5",
            "1e400",
            "\"\"",
            "\"x\"",
            "\"http://[::1%zone:99999/\\u0000 \\uD800\"",
            "\"2025-02-30\"",
            "\"+10000-01-01\"",
            "\"-0001-01-01T23:59\"",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "[\"x\"]",
            "{}",
            "{\"type\":\"odd\"}",
            "{\"type\":7}");

    /** A week that has everything, as it is written. */
    private static String week() throws IOException {
        try (var source = DigestParser.create().open(Path.of("src/test/resources/spec/json/week.md"))) {
            return Json.write(source, "json.positions=true");
        }
    }

    /** The digest, or nothing where the bytes are refused as they should be. */
    private static @Nullable Digest read(byte[] json, String what) {
        try (JsonDigestReader reader = JsonDigestReader.open(new ByteArrayInputStream(json))) {
            return DigestEvents.collect(reader);
        } catch (JsonReadException refused) {
            assertThat(refused.line()).as(what).isPositive();
            assertThat(refused.column()).as(what).isPositive();
            assertThat(refused)
                    .as(what)
                    .hasMessageStartingWith("line " + refused.line() + ", column " + refused.column() + ": ");
            return null;
        } catch (Throwable problem) {
            throw new AssertionError(what + ": " + new String(json, StandardCharsets.ISO_8859_1), problem);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void isRefusedWhereverItIsCutOff() throws IOException {
        byte[] json = utf8(week().strip());
        List<Integer> lengths = IntStream.range(0, json.length).boxed().toList();
        for (int length : CaseShare.ofEach(lengths, 4)) {
            assertThat(read(Arrays.copyOf(json, length), "cut off at " + length))
                    .isNull();
        }
        assertThat(read(json, "all of it")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void isRefusedWhereverItIsCutOffInAnotherEncoding(String charset) throws IOException {
        byte[] json = week().strip().getBytes(Charset.forName(charset));
        for (int length = 0; length < json.length; length += 1 + length / 50) {
            assertThat(read(Arrays.copyOf(json, length), charset + " cut off at " + length))
                    .isNull();
        }
        assertThat(read(json, charset)).isEqualTo(Json.read(week()));
    }

    @Test
    void isADigestOrRefusedWhateverByteIsAnother() throws IOException {
        Random random = new Random(Seeds.first());
        byte[] json = utf8(week());
        int refused = 0;
        int rounds = CaseShare.count(2_500, 3);
        for (int round = 0; round < rounds; round++) {
            byte[] changed = json.clone();
            int at = random.nextInt(json.length);
            changed[at] = (byte) random.nextInt(256);
            String what = "-Dtests.seed=" + Seeds.first() + ", round " + round + ": byte " + at + " is " + changed[at];
            refused += read(changed, what) == null ? 1 : 0;
        }
        // Four of five changes are refused.
        assertThat(refused).as("-Dtests.seed=%d", Seeds.first()).isBetween(rounds / 2, rounds * 19 / 20);
    }

    @Test
    void isADigestOrRefusedWhateverPartIsMissingOrTwiceThere() throws IOException {
        Random random = new Random(Seeds.first());
        byte[] json = utf8(week());
        for (int round = 0; round < CaseShare.count(1_500, 3); round++) {
            int from = random.nextInt(json.length);
            int to = Math.min(json.length, from + 1 + random.nextInt(round % 10 == 0 ? 2_000 : 20));
            ByteBuffer changed = ByteBuffer.allocate(json.length + to - from);
            boolean twice = random.nextBoolean();
            changed.put(json, 0, twice ? to : from).put(json, twice ? from : to, json.length - (twice ? from : to));
            String what = "-Dtests.seed=" + Seeds.first() + ", round " + round + ": " + from + " to " + to
                    + (twice ? " twice" : " missing");
            read(Arrays.copyOf(changed.array(), changed.position()), what);
        }
    }

    /** What is accepted is written as valid JSON, and read back as the same. */
    @Test
    void everyMemberMayHaveAnOddValue() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> oddValues = CaseShare.ofEach(ODD_VALUES, 4);
        int refused = 0;
        for (JsonNode document : smallDocuments()) {
            for (Member member : members(document)) {
                if (!seen.add(member.kind())) {
                    continue;
                }
                JsonNode before = member.object.get(member.name);
                for (String odd : oddValues) {
                    member.object.set(member.name, Json.tree(odd));
                    String json = document.toString();
                    Digest digest = read(utf8(json), json);
                    if (digest == null) {
                        refused++;
                    } else {
                        String written = Json.write(digest);
                        assertThat(Schemas.problems(JsonSchema.DIGEST, Json.tree(written)))
                                .as(json)
                                .isEmpty();
                        assertThat(Json.read(written)).as(json).isEqualTo(digest);
                    }
                }
                member.object.set(member.name, before);
            }
        }
        assertThat(seen).as("-Dtests.seed=%d", Seeds.first()).hasSizeGreaterThan(300);
        int all = seen.size() * oddValues.size();
        assertThat(refused).as("-Dtests.seed=%d", Seeds.first()).isBetween(all / 8, all - all / 8);
    }

    /** Those of a week, and sections that have all types of the model. */
    private static List<JsonNode> smallDocuments() throws IOException {
        Digest week = Json.read(week());
        List<JsonNode> documents =
                new ArrayList<>(List.of(Json.tree(Json.write(new Digest(week.header(), List.of())))));
        RandomDigests digests = new RandomDigests(Seeds.first());
        List<Section> sections = new ArrayList<>(week.sections());
        while (sections.size() < 300) {
            sections.addAll(digests.next().sections());
        }
        for (Section section : sections) {
            String json = Json.write(new Digest(DigestHeader.of("T", "t"), List.of(section)));
            if (json.length() < 2_000) {
                documents.add(Json.tree(json));
            }
        }
        return documents;
    }

    private record Member(ObjectNode object, String name, String path) {
        /** Members of one kind are read in the same way. */
        String kind() {
            JsonNode type = object.has("type") ? object.get("type") : object.get("kind");
            return path.replaceAll(".*/(?=[a-zA-Z])|/\\d+", "") + '/' + type + '/' + name;
        }

        @Override
        public String toString() {
            return path + '/' + name;
        }
    }

    private static List<Member> members(JsonNode document) {
        List<Member> members = new ArrayList<>();
        collect(document, "", members);
        return members;
    }

    private static void collect(JsonNode node, String path, List<Member> members) {
        if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                collect(array.get(at), path + '/' + at, members);
            }
        } else if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                members.add(new Member(object, name, path));
                collect(object.get(name), path + '/' + name, members);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000FFFE0000007B", "FEFF00007B000000", "00007B0000002200", "007B000000220000"})
    void refusesUtf32OfMixedUpBytes(String bytes) {
        assertThat(read(HexFormat.of().parseHex(bytes), bytes)).isNull();
    }

    static List<String> invalidUtf8() {
        return List.of(
                "80",
                "BF",
                "C3",
                "C3 28",
                "E4 BD",
                "E4 28 A0",
                "F0 9F 98",
                "F0 28 9F 98",
                "F8 88 80 80 80",
                "FC 84 80 80 80 80",
                "FE",
                "FF");
    }

    @ParameterizedTest
    @MethodSource("invalidUtf8")
    void refusesBytesThatAreNoUtf8InATitleAndInWhatIsIgnored(String bytes) {
        for (String name : List.of("title", "future")) {
            byte[] begin = utf8("{\"schemaVersion\":\"1\",\"" + name + "\":\"");
            byte[] middle = HexFormat.ofDelimiter(" ").parseHex(bytes);
            byte[] end = utf8("\",\"sections\":[]}");
            ByteBuffer json = ByteBuffer.allocate(begin.length + middle.length + end.length);
            json.put(begin).put(middle).put(end);
            assertThat(read(json.array(), name + " with " + bytes)).isNull();
        }
    }
}
