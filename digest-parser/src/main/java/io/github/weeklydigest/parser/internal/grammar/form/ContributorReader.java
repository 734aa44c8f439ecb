package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.parser.internal.profile.EntryRule.ContributorRule;
import io.github.weeklydigest.parser.internal.profile.EntryRule.Place;
import io.github.weeklydigest.parser.internal.profile.TextPattern.Part;
import io.github.weeklydigest.parser.internal.profile.TextPattern.TextMatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the contributors of an entry and removes their names from its text. */
final class ContributorReader {
    private final List<ContributorRule> rules;
    private final List<Person> found = new ArrayList<>();

    ContributorReader(List<ContributorRule> rules) {
        this.rules = rules;
    }

    /** The contributors found so far, in order. */
    List<Person> found() {
        return found;
    }

    /** Returns a line without the words that name contributors; the line itself if it names none. */
    List<Inline> take(List<Inline> line, Place place) {
        List<Inline> rest = line;
        for (ContributorRule rule : rules) {
            if (rule.place() != place && rule.place() != Place.ANY) {
                continue;
            }
            Optional<TextMatch> match = rule.pattern().find(InlineParts.text(rest));
            Optional<String> names = match.flatMap(it -> it.group("name"));
            if (match.isPresent() && names.isPresent()) {
                add(rule, names.get(), rest, match.get().start("name"));
                rest = without(rest, match.get());
            }
        }
        return rest;
    }

    /** A line without a match, but with the words of its group {@code kept}. */
    private static List<Inline> without(List<Inline> line, TextMatch match) {
        if (match.group("kept").isEmpty()) {
            return InlineParts.without(line, match.start(), match.end());
        }
        List<Inline> begun = InlineParts.without(line, match.end("kept"), match.end());
        return InlineParts.without(begun, match.start(), match.start("kept"));
    }

    /** Adds the names in a text, which begins at a place of a line. */
    private void add(ContributorRule rule, String text, List<Inline> line, int place) {
        List<Person> people = new ArrayList<>();
        List<Part> parts = rule.separator().map(it -> it.split(text)).orElse(List.of(new Part(0, text)));
        for (Part part : parts) {
            person(part.text(), line, place + part.start()).ifPresent(people::add);
        }
        Set<Optional<String>> uris = new HashSet<>();
        people.forEach(person -> uris.add(person.uri()));
        // One link around several names is not the page of each of them.
        boolean shared = people.size() > 1 && uris.size() == 1;
        people.forEach(
                person -> found.add(shared ? new Person(person.name(), Optional.empty(), Optional.empty()) : person));
    }

    private static Optional<Person> person(String text, List<Inline> line, int place) {
        String name = WhiteSpace.stripInvisible(text);
        if (name.startsWith("@") || name.startsWith("＠")) {
            name = WhiteSpace.stripInvisible(name.substring(1));
        }
        int start = place + Math.max(0, text.indexOf(name));
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Person(Optional.of(name), Optional.empty(), InlineParts.linkAt(line, start)));
    }
}
