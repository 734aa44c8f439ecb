package io.github.weeklydigest.render.json.internal.index;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.render.json.internal.schema.Names;
import io.github.weeklydigest.render.json.internal.schema.SchemaVersion;
import io.github.weeklydigest.render.json.internal.write.HeaderWriter;
import io.github.weeklydigest.render.json.internal.write.JsonWriteOptions;
import io.github.weeklydigest.render.json.internal.writer.JsonOutput;
import io.github.weeklydigest.stream.DigestIds;
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
import tools.jackson.core.io.SerializedString;

/** Writes the index of an archive. */
public final class ArchiveIndexWriter {
    private static final Pattern HOST = Pattern.compile(
            "https?://(?:[^/?#@]*@)?(?:www\\.)?([^/?#:@]+).*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final JsonOutput out;
    private final HeaderWriter headers;

    private ArchiveIndexWriter(JsonOutput out) {
        this.out = out;
        this.headers = new HeaderWriter(out, JsonWriteOptions.COMPLETE);
    }

    /**
     * Writes an index.
     *
     * @param digests what it is about, in order
     * @param out where it is written
     */
    public static void write(List<DigestCount> digests, JsonOutput out) {
        new ArchiveIndexWriter(out).write(digests);
    }

    private void write(List<DigestCount> digests) {
        out.startObject().member(Names.SCHEMA_VERSION, SchemaVersion.CURRENT).startArray(Names.DIGESTS);
        digests.forEach(this::digest);
        out.endArray().startArray(Names.HOSTS);
        hosts(digests);
        out.endArray().startArray(Names.PAPERS);
        papers(digests);
        out.endArray().endObject();
    }

    private void digest(DigestCount digest) {
        DigestHeader header = digest.header();
        out.startObject()
                .member(Names.ID, digest.id())
                .member(Names.LOCATION, digest.location())
                .member(Names.TITLE, header.title())
                .member(Names.LANGUAGE, header.language());
        header.week().ifPresent(headers::week);
        header.period().ifPresent(headers::period);
        out.memberUnless(false, Names.STUB, header.stub());
        tally(digest.total());
        out.startArray(Names.SECTIONS);
        for (DigestCount.SectionCount section : digest.sections()) {
            SectionHeader name = section.header();
            out.startObject()
                    .member(Names.ID, section.id())
                    .member(Names.KIND, name.kind().id())
                    .member(Names.CATEGORY, name.category())
                    .member(Names.TITLE, name.heading().map(heading -> heading.text()));
            tally(section.tally());
            out.endObject();
        }
        out.endArray().endObject();
    }

    private void tally(DigestCount.Tally tally) {
        out.member(Names.ARTICLES, tally.articles)
                .member(Names.POSTS, tally.posts)
                .member(Names.EPISODES, tally.episodes);
    }

    /** The same address counts once in an issue, so that translations change nothing. */
    private void hosts(List<DigestCount> digests) {
        Map<String, Integer> counts = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (DigestCount digest : digests) {
            for (String address : digest.addresses()) {
                if (seen.add(DigestIds.ofIssue(digest.header()) + ' ' + address)) {
                    host(address).ifPresent(host -> counts.merge(host, 1, Integer::sum));
                }
            }
        }
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        sorted.forEach(host -> out.startObject()
                .member(Names.HOST, host.getKey())
                .member(Names.COUNT, host.getValue())
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
                weeks.computeIfAbsent(id, any -> new TreeSet<>()).add(DigestIds.ofIssue(digest.header()));
                articles.computeIfAbsent(id, any -> new TreeSet<>()).add(paper.article());
            }
        }
        weeks.forEach((id, inWeeks) -> {
            out.startObject().member(Names.ID, id);
            texts(Names.WEEKS, inWeeks);
            texts(Names.ARTICLES, articles.getOrDefault(id, Set.of()));
            out.endObject();
        });
    }

    private void texts(SerializedString name, Set<String> texts) {
        out.startArray(name);
        texts.forEach(out::value);
        out.endArray();
    }
}
