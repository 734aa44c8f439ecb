package io.github.weeklydigest.render.json.internal.index;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.render.json.internal.schema.SchemaVersion;
import io.github.weeklydigest.render.json.internal.write.HeaderWriter;
import io.github.weeklydigest.render.json.internal.write.JsonWriteOptions;
import io.github.weeklydigest.render.json.internal.writer.JsonOut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the index of an archive. */
public final class IndexWriter {
    private static final Pattern HOST = Pattern.compile(
            "https?://(?:[^/?#@]*@)?(?:www\\.)?([^/?#:@]+).*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final JsonOut out;
    private final HeaderWriter headers;

    private IndexWriter(JsonOut out) {
        this.out = out;
        this.headers = new HeaderWriter(out, JsonWriteOptions.COMPLETE);
    }

    /**
     * Writes an index.
     *
     * @param digests what it is about, in order
     * @param out where it is written
     */
    public static void write(List<DigestCount> digests, JsonOut out) {
        new IndexWriter(out).write(digests);
    }

    private void write(List<DigestCount> digests) {
        out.startObject().member("schemaVersion", SchemaVersion.CURRENT).startArray("digests");
        digests.forEach(this::digest);
        out.endArray().startArray("hosts");
        hosts(digests);
        out.endArray().startArray("papers");
        papers(digests);
        out.endArray().endObject();
    }

    private void digest(DigestCount digest) {
        DigestHeader header = digest.header();
        out.startObject()
                .member("id", digest.id())
                .member("location", digest.location())
                .member("title", header.title())
                .member("language", header.language());
        header.week().ifPresent(headers::week);
        header.period().ifPresent(headers::period);
        out.memberUnless(false, "stub", header.stub());
        tally(digest.total());
        out.startArray("sections");
        for (DigestCount.SectionCount section : digest.sections()) {
            SectionHeader name = section.header();
            out.startObject()
                    .member("id", section.id())
                    .member("kind", name.kind().id())
                    .member("category", name.category())
                    .member("title", name.heading().map(heading -> heading.text()));
            tally(section.tally());
            out.endObject();
        }
        out.endArray().endObject();
    }

    private void tally(DigestCount.Tally tally) {
        out.member("articles", tally.articles).member("posts", tally.posts).member("episodes", tally.episodes);
    }

    /** The same address counts once in a week, so that translations change nothing. */
    private void hosts(List<DigestCount> digests) {
        Map<String, Integer> counts = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (DigestCount digest : digests) {
            for (String address : digest.addresses()) {
                if (seen.add(digest.id() + ' ' + address)) {
                    host(address).ifPresent(host -> counts.merge(host, 1, Integer::sum));
                }
            }
        }
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        sorted.forEach(host -> out.startObject()
                .member("host", host.getKey())
                .member("count", host.getValue())
                .endObject());
    }

    private static Optional<String> host(String address) {
        Matcher matcher = HOST.matcher(address);
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private void papers(List<DigestCount> digests) {
        Map<String, Set<String>> weeks = new TreeMap<>();
        Map<String, Set<String>> articles = new TreeMap<>();
        for (DigestCount digest : digests) {
            for (DigestCount.Paper paper : digest.papers()) {
                String id = paper.arxiv().id();
                weeks.computeIfAbsent(id, any -> new TreeSet<>()).add(digest.id());
                articles.computeIfAbsent(id, any -> new TreeSet<>()).add(paper.article());
            }
        }
        weeks.forEach((id, inWeeks) -> {
            out.startObject().member("id", id);
            texts("weeks", inWeeks);
            texts("articles", articles.getOrDefault(id, Set.of()));
            out.endObject();
        });
    }

    private void texts(String name, Set<String> texts) {
        out.startArray(name);
        texts.forEach(out::value);
        out.endArray();
    }
}
