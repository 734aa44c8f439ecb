package io.github.weeklydigest.cli;

import io.github.weeklydigest.parser.vault.ObsidianVault;
import io.github.weeklydigest.stream.DigestTransform;
import io.github.weeklydigest.stream.DigestTransforms;
import io.github.weeklydigest.stream.LinkResolver;
import java.io.IOException;
import java.nio.file.Path;

/** How wikilinks become links. */
final class ResolveOption {
    private final Arguments arguments;
    private final Arguments.Values<String> ways;

    ResolveOption(Arguments arguments) {
        this.arguments = arguments;
        ways = arguments.texts(
                "--resolve",
                "HOW",
                "Turns wikilinks into links. If it is given several times, the first way that finds a target is used.",
                "  arxiv: papers, to arxiv.org",
                "  weeks=ADDRESS: other weeks; the address may contain {year}, {week} and {anchor}",
                "  vault=DIR: notes of an Obsidian vault, to the source that each note names");
    }

    /** The transform asked for, which may leave all as it is. */
    DigestTransform transform() {
        return ways.all().stream()
                .map(this::resolver)
                .reduce(LinkResolver::or)
                .map(DigestTransforms::resolveLinks)
                .orElse(source -> source);
    }

    private LinkResolver resolver(String way) {
        int equals = way.indexOf('=');
        String name = equals < 0 ? way : way.substring(0, equals);
        String value = equals < 0 ? "" : way.substring(equals + 1);
        boolean valued = !value.isEmpty();
        if (name.equals("arxiv") && equals < 0) {
            return LinkResolver.arxiv();
        }
        if (name.equals("weeks") && valued) {
            return weeks(value);
        }
        if (name.equals("vault") && valued) {
            return vault(value);
        }
        throw arguments.misused("--resolve takes arxiv, weeks=ADDRESS or vault=DIR, not '" + way + "'");
    }

    private LinkResolver weeks(String pattern) {
        try {
            return LinkResolver.weeks(pattern);
        } catch (IllegalArgumentException problem) {
            throw arguments.misused("--resolve weeks: " + Reason.of(problem));
        }
    }

    private LinkResolver vault(String folder) {
        try {
            return ObsidianVault.of(Path.of(folder));
        } catch (IOException | IllegalArgumentException problem) {
            throw arguments.misused("--resolve vault: " + folder + " is not a readable folder");
        }
    }
}
