package io.github.weeklydigest.parser.vault;

import io.github.weeklydigest.parser.internal.profile.ShallowYaml;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * The web addresses in the YAML of a note: for each key of the outermost mapping the first address in its value, which is
 * a scalar or a list of scalars.
 *
 * <p>Reads the events of the YAML parser one by one and builds no tree, so that aliases cost no more than the length of the
 * text.
 */
final class FrontMatterAddresses {
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();
    private static final int IN_MAPPING = 1;
    private static final int IN_LIST = 2;

    private final Map<String, String> addresses = new HashMap<>();

    /** The first address in each scalar or list with an anchor. */
    private final Map<String, String> anchored = new HashMap<>();

    private int depth;
    private boolean isMapping;
    private boolean isList;

    /** Whether the open collection is the key of an entry. */
    private boolean isKey;

    private @Nullable String key;
    private @Nullable String listAnchor;

    private FrontMatterAddresses() {}

    /** The addresses by key. A mistake in the YAML, or YAML that nests too deeply, ends the search. */
    static Map<String, String> of(String yaml) {
        FrontMatterAddresses found = new FrontMatterAddresses();
        try {
            Parser events = ShallowYaml.events(SETTINGS, yaml);
            while (events.hasNext()) {
                found.accept(events.next());
            }
        } catch (YamlEngineException mistake) {
            // Addresses before the mistake are kept.
        }
        return found.addresses;
    }

    private void accept(Event event) {
        if (event instanceof CollectionStartEvent start) {
            start(start);
        } else if (event instanceof CollectionEndEvent) {
            end();
        } else if (event instanceof ScalarEvent scalar) {
            scalar(scalar.getValue(), anchor(scalar));
        } else if (event instanceof AliasEvent alias) {
            String address = anchored.get(alias.getAlias().getValue());
            scalar(address == null ? "" : address, null);
        }
    }

    private void start(CollectionStartEvent start) {
        depth++;
        boolean sequence = start instanceof SequenceStartEvent;
        if (depth == IN_MAPPING) {
            isMapping = !sequence;
        } else if (depth == IN_LIST) {
            isKey = key == null;
            isList = sequence && !isKey;
            listAnchor = anchor(start);
        }
    }

    private void end() {
        if (depth == IN_LIST) {
            isList = false;
            // A collection as a key names nothing.
            key = isKey ? "" : null;
            listAnchor = null;
        }
        depth--;
    }

    private void scalar(String value, @Nullable String anchor) {
        String text = value.strip();
        Optional<String> address = NoteText.isAddress(text) ? Optional.of(text) : Optional.empty();
        if (anchor != null) {
            address.ifPresent(it -> anchored.putIfAbsent(anchor, it));
        }
        if (depth == IN_MAPPING && isMapping) {
            if (key == null) {
                key = text;
            } else {
                String name = key;
                address.ifPresent(it -> addresses.putIfAbsent(name, it));
                key = null;
            }
        } else if (depth == IN_LIST && isList && key != null) {
            String name = key;
            address.ifPresent(it -> addresses.putIfAbsent(name, it));
            if (listAnchor != null) {
                String list = listAnchor;
                address.ifPresent(it -> anchored.putIfAbsent(list, it));
            }
        }
    }

    private static @Nullable String anchor(NodeEvent event) {
        return event.getAnchor().map(Object::toString).orElse(null);
    }
}
