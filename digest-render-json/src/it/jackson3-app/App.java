import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** An app that knows digests and its own mapper, and nothing of how digests become JSON. */
final class App {
    record Page(int number, Digest digest) {}

    public static void main(String[] args) {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        Page page = new Page(3, new Digest(DigestHeader.of("A title", "a-title"), List.of()));
        String json = mapper.writeValueAsString(page);
        System.out.println(json);
        Page same = mapper.readValue(json, Page.class);
        System.out.println(same.equals(page));
    }
}
