package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.fixture.RandomDigests;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.testdata.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ArchiveIndexTest {
    private static final Path FOLDER = Path.of("src/test/resources/spec/json");

    private static ArchiveIndex.Entry week(String file) throws IOException {
        try (DigestReader source = DigestParser.create().open(FOLDER.resolve(file))) {
            return ArchiveIndex.count(source, file);
        }
    }

    private static JsonNode written(ArchiveIndex index) throws IOException {
        StringBuilder json = new StringBuilder();
        index.write(json, false);
        JsonNode tree = Json.tree(json.toString());
        assertThat(Schemas.problems(JsonSchema.INDEX, tree)).isEmpty();
        return tree;
    }

    @Test
    void countsBySectionHostAndPaper() throws IOException {
        ArchiveIndex index = new ArchiveIndex();
        index.add(week("week.md"));
        index.add(week("next-week.md"));
        index.add(week("next-week.md"));

        JsonNode json = written(index);

        assertThat(json.get("digests").get(0).toString())
                .startsWith("""
                        {"id":"2031-W05.zh-CN","location":"week.md","title":"2031 年第 05 周技术阅读汇总","language":"zh-CN",\
                        "week":{"year":2031,"week":5},"period":{"start":"2031-01-27","end":"2031-02-02"},\
                        "articles":2,"posts":1,"episodes":2,"sections":[""")
                .contains("""
                        {"id":"2031-W05.zh-CN/collection","kind":"collection","title":"有趣的事与物","articles":1,"posts":0,"episodes":2}""")
                .contains("""
                        {"id":"2031-W05.zh-CN/research/object-detection","kind":"category","category":"object-detection",\
                        "title":"目标检测","articles":1,"posts":0,"episodes":0}""");
        assertThat(json.get("hosts").toString())
                .as("an address counts once in a week, however often the week is there")
                .isEqualTo("""
                        [{"host":"physics.example","count":2},{"host":"arxiv.org","count":1}]""");
        assertThat(json.get("papers").toString()).isEqualTo("""
                        [{"id":"3101.01234","weeks":["2031-W05","2031-W06"],\
                        "articles":["2031-W05.zh-CN/research/object-detection/article.1","2031-W06.zh-CN/research/object-detection/article.1"]}]""");
    }

    @Test
    void isValidForAnyDigest() throws IOException {
        ArchiveIndex index = new ArchiveIndex();
        RandomDigests digests = new RandomDigests(Seeds.first());
        for (int count = 0; count < 50; count++) {
            index.add(ArchiveIndex.count(DigestReader.of(digests.next()), "no file"));
        }

        assertThat(written(index).get("digests")).hasSize(50);
    }

    @Test
    void isEmptyWithoutDigests() throws IOException {
        assertThat(written(new ArchiveIndex()).toString())
                .isEqualTo("{\"schemaVersion\":\"1\",\"digests\":[],\"hosts\":[],\"papers\":[]}");
    }
}
