package app;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestReader;
import java.util.List;

/** A modular app without a mapper. */
public final class App {
    public static void main(String[] args) throws Exception {
        Digest digest = new Digest(DigestHeader.of("A title", "a-title"), List.of());
        Renderers.load(App.class.getModule().getLayer()).create("json").render(DigestReader.of(digest), System.out);
        System.out.println(ModuleLayer.boot().findModule("tools.jackson.databind").isPresent());
    }
}
