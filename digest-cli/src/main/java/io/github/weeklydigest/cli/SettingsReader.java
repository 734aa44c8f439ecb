package io.github.weeklydigest.cli;

import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.parser.DiagnosticCode;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads the file of {@link ProjectSettings}. Each error names file, line and key. */
final class SettingsReader {
    private static final int MAX_CHARACTERS = 1 << 20;

    private final Path file;
    private Optional<String> profile = Optional.empty();
    private final Map<String, ProjectSettings.Option> options = new LinkedHashMap<>();
    private final Map<String, Optional<Severity>> severities = new LinkedHashMap<>();
    private final List<PathMatcher> ignoredPaths = new ArrayList<>();

    private SettingsReader(Path file) {
        this.file = file;
    }

    static ProjectSettings read(Path file) throws IOException {
        SettingsReader reader = new SettingsReader(file);
        reader.compose(Files.readString(file)).ifPresent(root -> reader.entries("", root, reader::setting));
        Path folder = file.toAbsolutePath().getParent();
        return new ProjectSettings(
                folder == null ? file : folder, reader.profile, reader.options, reader.severities, reader.ignoredPaths);
    }

    private Optional<Node> compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.toString())
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(MAX_CHARACTERS)
                .build();
        StreamReader yaml = new StreamReader(settings, text);
        try {
            return new Composer(settings, new ParserImpl(settings, yaml)).getSingleNode();
        } catch (MarkedYamlEngineException problem) {
            throw problem(problem.getProblemMark(), "", "not YAML: " + problem.getProblem());
        } catch (YamlEngineException problem) {
            throw problem(Optional.empty(), "", "not YAML: " + problem.getMessage());
        } catch (IllegalArgumentException notACharacter) {
            // The library decodes escapes such as "\\UFFFFFFFF" without looking at what they state.
            throw problem(yaml.getMark(), "", "not YAML: an escape does not stand for a character");
        } catch (StackOverflowError problem) {
            throw problem(Optional.empty(), "", "nested too deeply");
        }
    }

    private void setting(String key, Node value) {
        switch (key) {
            case "profile" -> profile = Optional.of(text(key, value));
            case "options" -> entries(key, value, this::option);
            case "severities" -> entries(key, value, this::severity);
            case "ignore" -> entries(key, value, this::ignored);
            default -> throw unknown(value, key, "profile", "options", "severities", "ignore");
        }
    }

    private void option(String name, Node value) {
        String key = "options." + name;
        if (name.indexOf('.') < 1) {
            throw problem(value, key, "an option begins with the name of its format, such as html.images");
        }
        options.put(name, new ProjectSettings.Option(text(key, value), place(value.getStartMark(), key)));
    }

    private void severity(String code, Node value) {
        String key = "severities." + code;
        requireCode(code, value, key);
        String name = text(key, value).toLowerCase(Locale.ROOT);
        if (name.equals("off")) {
            severities.put(code, Optional.empty());
            return;
        }
        Severity severity = Arrays.stream(Severity.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> problem(value, key, "expected info, warning, error or off, not '" + name + "'"));
        severities.put(code, Optional.of(severity));
    }

    private void ignored(String kind, Node value) {
        String key = "ignore." + kind;
        switch (kind) {
            case "codes" ->
                elements(key, value).forEach(element -> {
                    String code = text(key, element);
                    requireCode(code, element, key);
                    severities.put(code, Optional.empty());
                });
            case "paths" -> elements(key, value).forEach(element -> ignoredPaths.add(pattern(key, element)));
            default -> throw unknown(value, key, "codes", "paths");
        }
    }

    private PathMatcher pattern(String key, Node value) {
        String text = text(key, value);
        try {
            return FileSystems.getDefault()
                    .getPathMatcher("glob:" + (text.endsWith("/") ? text.substring(0, text.length() - 1) : text));
        } catch (IllegalArgumentException problem) {
            throw problem(value, key, "not a pattern: '" + text + "'");
        }
    }

    private void requireCode(String code, Node value, String key) {
        if (DiagnosticCode.find(code).isEmpty()) {
            throw problem(value, key, "no finding has the code '" + code + "'");
        }
    }

    private void entries(String key, Node node, BiConsumer<String, Node> entry) {
        if (!(node instanceof MappingNode mapping)) {
            throw problem(node, key, "expected keys with values");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            entry.accept(text(key, tuple.getKeyNode()), tuple.getValueNode());
        }
    }

    private List<Node> elements(String key, Node node) {
        if (!(node instanceof SequenceNode list)) {
            throw problem(node, key, "expected a list");
        }
        return list.getValue();
    }

    private String text(String key, Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isEmpty()) {
            throw problem(node, key, "expected a text");
        }
        return scalar.getValue();
    }

    private IllegalArgumentException unknown(Node node, String key, String... known) {
        return problem(node, key, "unknown key; known here: " + String.join(", ", known));
    }

    private IllegalArgumentException problem(Node node, String key, String why) {
        return problem(node.getStartMark(), key, why);
    }

    private IllegalArgumentException problem(Optional<Mark> mark, String key, String why) {
        return new IllegalArgumentException(place(mark, key) + ": " + why);
    }

    private String place(Optional<Mark> mark, String key) {
        String line = mark.map(it -> ":" + (it.getLine() + 1)).orElse("");
        return file + line + (key.isEmpty() ? "" : ": " + key);
    }
}
