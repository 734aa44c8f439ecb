package org.example;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/** Reads the digests of a path pattern, in as many tasks as there are cores, and writes their articles as Parquet. */
public final class ToParquet {
    private ToParquet() {}

    public static void main(String[] args) throws IOException {
        String digests = args[0];
        String table = args[1];
        try (SparkSession spark =
                SparkSession.builder().appName("weekly-digest").getOrCreate()) {
            JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
            JavaRDD<DigestRow> rows = context.binaryFiles(digests, 16).mapPartitions(ToParquet::rows);
            spark.createDataFrame(rows, DigestRow.class).write().parquet(table);
            System.out.println(spark.read().parquet(table).count() + " rows");
        }
    }

    // A parser is immutable but not serializable, so each task creates its own.
    private static Iterator<DigestRow> rows(Iterator<Tuple2<String, PortableDataStream>> files) {
        DigestParser parser = DigestParser.builder().failNever().build();
        Stream<Tuple2<String, PortableDataStream>> stream =
                StreamSupport.stream(Spliterators.spliteratorUnknownSize(files, Spliterator.ORDERED), false);
        return stream.flatMap(file -> rows(parser, file._1(), file._2()).stream()).iterator();
    }

    private static List<DigestRow> rows(DigestParser parser, String name, PortableDataStream file) {
        List<DigestRow> rows = new ArrayList<>();
        try (DigestReader reader = parser.open(file.open(), name)) {
            reader.items().forEach(entry -> {
                if (entry.item() instanceof Article article) {
                    rows.add(new DigestRow(entry, article));
                }
            });
        } catch (IOException problem) {
            throw new UncheckedIOException(name, problem);
        }
        return rows;
    }
}
