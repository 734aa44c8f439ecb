package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.weeklydigest.parser.PlaceholderParser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlaceholderTest {
    @Test
    void rendersWhatTheParserReads() {
        String json = new Placeholder().render(new PlaceholderParser().parse("# x"));
        assertThat(json).isEqualTo("\"Heading\"");
        assertThat(JsonMapper.shared().readTree(json).stringValue()).isEqualTo("Heading");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema("{\"type\":\"string\"}")
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }
}
