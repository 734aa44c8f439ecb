package io.github.weeklydigest.benchmarks;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.util.ast.Node;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.intellij.markdown.ast.ASTNode;
import org.intellij.markdown.flavours.gfm.GFMFlavourDescriptor;
import org.intellij.markdown.parser.MarkdownParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What other Java parsers need for the same text, from bytes to their trees, with tables, strikethrough and autolinks; the
 * first row is the baseline of all tables.
 *
 * <pre>{@code
 * java -Ddigest.corpus=<folder of weeks> -jar benchmarks/target/benchmarks.jar PeerBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PeerBenchmark {
    private final Weeks weeks = Weeks.load();
    private final Baseline baseline = new Baseline();
    private final com.vladsch.flexmark.parser.Parser flexmark = com.vladsch.flexmark.parser.Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create()))
            .build();
    private final MarkdownParser intellij = new MarkdownParser(new GFMFlavourDescriptor());

    /** A parser that reads the text as something else would be measured in vain. */
    @Setup
    public void checkThatAllFindTheSameHeadings() {
        for (byte[] document : weeks.documents()) {
            int expected = commonmarkHeadings(document);
            check("flexmark-java", flexmarkHeadings(document), expected);
            check("intellij-markdown", intellijHeadings(document), expected);
        }
    }

    private static void check(String parser, int found, int expected) {
        if (found != expected) {
            throw new IllegalStateException(
                    parser + " finds " + found + " headings where commonmark-java finds " + expected);
        }
    }

    private int commonmarkHeadings(byte[] document) {
        int[] count = {0};
        baseline.parse(document).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                count[0]++;
            }
        });
        return count[0];
    }

    private int flexmarkHeadings(byte[] document) {
        int count = 0;
        for (Node node : parseFlexmark(document).getDescendants()) {
            count += node instanceof com.vladsch.flexmark.ast.Heading ? 1 : 0;
        }
        return count;
    }

    private int intellijHeadings(byte[] document) {
        int count = 0;
        for (ASTNode node : parseIntellij(document).getChildren()) {
            String type = node.getType().getName();
            count += type.startsWith("ATX_") || type.startsWith("SETEXT_") ? 1 : 0;
        }
        return count;
    }

    @Benchmark
    public void commonmark(Blackhole results) {
        for (byte[] document : weeks.documents()) {
            results.consume(baseline.parse(document));
        }
    }

    @Benchmark
    public void commonmarkToHtml(Blackhole results) {
        for (byte[] document : weeks.documents()) {
            CountingAppendable target = new CountingAppendable();
            baseline.toHtml(document, target);
            results.consume(target.length());
        }
    }

    @Benchmark
    public void flexmark(Blackhole results) {
        for (byte[] document : weeks.documents()) {
            results.consume(parseFlexmark(document));
        }
    }

    @Benchmark
    public void intellij(Blackhole results) {
        for (byte[] document : weeks.documents()) {
            results.consume(parseIntellij(document));
        }
    }

    /** No parser: what it takes to decode the text. */
    @Benchmark
    public void decode(Blackhole results) {
        for (byte[] document : weeks.documents()) {
            results.consume(new String(document, StandardCharsets.UTF_8));
        }
    }

    private Node parseFlexmark(byte[] document) {
        return flexmark.parse(new String(document, StandardCharsets.UTF_8));
    }

    private ASTNode parseIntellij(byte[] document) {
        return intellij.buildMarkdownTreeFromString(new String(document, StandardCharsets.UTF_8));
    }
}
