package org.example;

import java.io.IOException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Prints the answer to a question in SQL about the table {@code articles}, one row a line. */
public final class AskParquet {
    private AskParquet() {}

    public static void main(String[] args) throws IOException {
        try (SparkSession spark =
                SparkSession.builder().appName("weekly-digest").getOrCreate()) {
            spark.read().parquet(args[0]).createOrReplaceTempView("articles");
            for (int question = 1; question < args.length; question++) {
                for (Row row : spark.sql(args[question]).collectAsList()) {
                    System.out.println(row.mkString(" | "));
                }
            }
        }
    }
}
