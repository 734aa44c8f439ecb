package io.github.weeklydigest.benchmarks;

import java.util.List;

/**
 * A row of the table.
 *
 * @param title what it measures, for people
 * @param benchmark the class and method
 * @param parameter the benchmark's parameter, as {@code name=value}; empty for none
 * @param weeks the size of its input in generated weeks; 0 for the weeks that are measured
 */
record Row(String title, String benchmark, String parameter, int weeks) {
    static final Row BASELINE =
            new Row("**commonmark-java, three extensions (the baseline)**", "PeerBenchmark.commonmark", "", 0);

    static final List<Row> ALL = List.of(
            BASELINE,
            new Row("decode UTF-8 to `String`, nothing else", "PeerBenchmark.decode", "", 0),
            new Row("commonmark-java to HTML", "PeerBenchmark.commonmarkToHtml", "", 0),
            new Row("intellij-markdown", "PeerBenchmark.intellij", "", 0),
            new Row("flexmark-java", "PeerBenchmark.flexmark", "", 0),
            new Row("bytes to headings (the pre-scan)", "ScanBenchmark.headings", "", 0),
            new Row("bytes to an outline (week, headings, sources, places)", "ParseBenchmark.outlineOfBytes", "", 0),
            new Row("bytes to slices (blocks and inlines, no grammar)", "ScanBenchmark.slices", "", 0),
            new Row("bytes to events", "ParseBenchmark.eventsOfBytes", "", 0),
            new Row("bytes to findings (`check`)", "ParseBenchmark.findingsOfBytes", "", 0),
            new Row("`String` to events", "ParseBenchmark.eventsOfText", "", 0),
            new Row("`Reader` to events", "ParseBenchmark.eventsOfReader", "", 0),
            new Row("bytes to `Digest`", "ParseBenchmark.digestsOfBytes", "", 0),
            new Row("`Digest` to JSON", "RenderBenchmark.render", "format=json", 0),
            new Row("`Digest` to HTML", "RenderBenchmark.render", "format=html", 0),
            new Row("bytes to JSON", "PipelineBenchmark.convert", "format=json", 0),
            new Row("bytes to HTML", "PipelineBenchmark.convert", "format=html", 0),
            new Row("bytes to JSON as UTF-8 bytes", "PipelineBenchmark.convertToBytes", "format=json", 0),
            new Row("bytes to HTML as UTF-8 bytes", "PipelineBenchmark.convertToBytes", "format=html", 0),
            new Row("bytes to events, archive, 1 thread", "ArchiveBenchmark.events", "threads=1", 0),
            new Row("bytes to events, archive, 2 threads", "ArchiveBenchmark.events", "threads=2", 0),
            new Row("one document of 1 week to events", "ScalingBenchmark.events", "scale=1", 1),
            new Row("one document of 16 weeks to events", "ScalingBenchmark.events", "scale=16", 16),
            new Row("one document of 64 weeks to events", "ScalingBenchmark.events", "scale=64", 64));

    /** {@return how many bytes are read for one measurement} */
    long bytes(Weeks measured) {
        return weeks == 0 ? measured.bytes() : (long) weeks * ScalingBenchmark.WEEK;
    }
}
