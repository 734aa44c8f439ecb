package org.example;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ItemInContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Indexes the digests of a folder and prints the best hit of each query. */
public final class Search {
    private static final String[] FIELDS = {"title", "text", "section"};
    private static final Map<String, Float> WEIGHTS = Map.of("title", 3f, "text", 1f, "section", 1f);

    private Search() {}

    public static void main(String[] args) throws IOException, ParseException {
        Path digests = Path.of(args[0]);
        List<String> queries = Arrays.asList(args).subList(2, args.length);
        try (Analyzer analyzer = new SmartChineseAnalyzer();
                Directory index = FSDirectory.open(Path.of(args[1]))) {
            index(digests, index, analyzer);
            search(index, analyzer, queries);
        }
    }

    private static void index(Path digests, Directory index, Analyzer analyzer) throws IOException {
        DigestParser parser = DigestParser.builder().failNever().build();
        IndexWriterConfig create = new IndexWriterConfig(analyzer).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (IndexWriter writer = new IndexWriter(index, create);
                Stream<Path> files = Files.walk(digests, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(".md"))::iterator) {
                try (DigestReader reader = parser.open(file)) {
                    reader.items().forEach(entry -> add(writer, entry));
                }
            }
        }
    }

    // Ids are unique across digests and languages, so indexing a digest again replaces its documents.
    private static void add(IndexWriter writer, ItemInContext entry) {
        Item item = entry.item();
        Document document = new Document();
        document.add(new StringField("id", entry.id(), Field.Store.YES));
        document.add(new TextField("section", String.join(" ", entry.titles()), Field.Store.NO));
        document.add(new TextField("text", text(item), Field.Store.NO));
        if (item instanceof Article article) {
            document.add(new TextField("title", article.title(), Field.Store.YES));
            article.uri().ifPresent(uri -> document.add(new StoredField("url", uri)));
        }
        try {
            writer.addDocument(document);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String text(Item item) {
        return item.accept(new Item.Visitor<String>() {
            @Override
            public String visitArticle(Article article) {
                return article.plainText();
            }

            @Override
            public String visitConversation(Conversation conversation) {
                return conversation.posts().stream().map(Post::plainText).collect(Collectors.joining("\n"));
            }

            @Override
            public String visitQuotation(Quotation quotation) {
                return quotation.plainText();
            }

            @Override
            public String visitProse(Prose prose) {
                return prose.plainText();
            }

            @Override
            public String visitOther(Item other) {
                return "";
            }
        });
    }

    private static void search(Directory index, Analyzer analyzer, List<String> queries) throws IOException, ParseException {
        try (DirectoryReader reader = DirectoryReader.open(index)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            MultiFieldQueryParser parser = new MultiFieldQueryParser(FIELDS, analyzer, WEIGHTS);
            parser.setDefaultOperator(QueryParser.Operator.AND);
            for (String words : queries) {
                Query query = parser.parse(QueryParser.escape(words));
                ScoreDoc[] hits = searcher.search(query, 1).scoreDocs;
                String best = hits.length == 0 ? "nothing" : searcher.storedFields().document(hits[0].doc).get("id");
                System.out.println(words + ": " + best);
            }
        }
    }
}
