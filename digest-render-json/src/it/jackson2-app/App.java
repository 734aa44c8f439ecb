import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import java.util.List;

/** An app with Jackson 2, which took over the class of the documentation. */
final class App {
    record Page(int number, Digest digest) {}

    public static void main(String[] args) throws Exception {
        ObjectMapper mapper = new ObjectMapper().registerModule(new Jackson2DigestModule());
        Page page = new Page(3, new Digest(DigestHeader.of("A title", "a-title"), List.of()));
        String json = mapper.writeValueAsString(page);
        System.out.println(json);
        Page same = mapper.readValue(json, Page.class);
        System.out.println(same.equals(page));
    }
}
