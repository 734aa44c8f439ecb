package io.github.weeklydigest.render.html.internal.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a formula in TeX as MathML Core.
 *
 * <p>It knows the commands that formulas in running text have; macros are not supported, so each character is read once and
 * nothing grows. A formula with anything else is not read at all: half a formula would be a wrong one.
 */
public final class TexFormula {
    private static final int MAX_LENGTH = 4_000;
    private static final int MAX_DEPTH = 40;

    private static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("hat", "^"),
            Map.entry("widehat", "^"),
            Map.entry("tilde", "~"),
            Map.entry("widetilde", "~"),
            Map.entry("bar", "¯"),
            Map.entry("overline", "¯"),
            Map.entry("vec", "→"),
            Map.entry("overrightarrow", "→"),
            Map.entry("dot", "˙"),
            Map.entry("ddot", "¨"),
            Map.entry("check", "ˇ"),
            Map.entry("breve", "˘"),
            Map.entry("acute", "´"),
            Map.entry("grave", "`"),
            Map.entry("mathring", "˚"),
            Map.entry("overbrace", "⏞"));

    private static final Map<String, String> UNDER = Map.of("underline", "_", "underbrace", "⏟");

    private static final Map<String, MathAlphabet> ALPHABETS = Map.ofEntries(
            Map.entry("mathrm", MathAlphabet.UPRIGHT),
            Map.entry("mathbf", MathAlphabet.BOLD),
            Map.entry("boldsymbol", MathAlphabet.BOLD),
            Map.entry("bm", MathAlphabet.BOLD),
            Map.entry("mathit", MathAlphabet.ITALIC),
            Map.entry("mathcal", MathAlphabet.SCRIPT),
            Map.entry("mathscr", MathAlphabet.SCRIPT),
            Map.entry("mathfrak", MathAlphabet.FRAKTUR),
            Map.entry("mathbb", MathAlphabet.DOUBLE_STRUCK),
            Map.entry("mathds", MathAlphabet.DOUBLE_STRUCK),
            Map.entry("mathbbm", MathAlphabet.DOUBLE_STRUCK),
            Map.entry("mathsf", MathAlphabet.SANS_SERIF),
            Map.entry("mathtt", MathAlphabet.MONOSPACE));

    private static final Set<String> TEXT =
            Set.of("text", "textrm", "textit", "textbf", "textsf", "texttt", "mbox", "textnormal");

    private static final Set<String> WITHOUT_EFFECT =
            Set.of("displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "nonumber", "notag", "!");

    private static final Set<String> SIZES = Set.of(
            "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr", "Biggl", "Biggr", "bigm",
            "Bigm", "middle");

    private static final Map<String, String> FENCES = Map.ofEntries(
            Map.entry("matrix", ""),
            Map.entry("smallmatrix", ""),
            Map.entry("pmatrix", "()"),
            Map.entry("bmatrix", "[]"),
            Map.entry("Bmatrix", "{}"),
            Map.entry("vmatrix", "||"),
            Map.entry("Vmatrix", "‖‖"),
            Map.entry("cases", "{"),
            Map.entry("array", ""),
            Map.entry("aligned", ""),
            Map.entry("align", ""),
            Map.entry("align*", ""),
            Map.entry("split", ""),
            Map.entry("gathered", ""),
            Map.entry("equation", ""),
            Map.entry("equation*", ""));

    private final TexScanner in;
    private int depth;

    private TexFormula(TexScanner in) {
        this.in = in;
    }

    /** The formula as MathML; empty if it has an unknown command or an open group. */
    public static Optional<MathNode> read(String tex) {
        if (tex.length() > MAX_LENGTH || tex.isBlank()) {
            return Optional.empty();
        }
        TexScanner in = new TexScanner(tex);
        try {
            List<MathNode> nodes = new TexFormula(in).row();
            return in.atEnd() ? Optional.of(MathNode.of("mrow", nodes)) : Optional.empty();
        } catch (UnknownTexException unknown) {
            return Optional.empty();
        }
    }

    /** Reads up to what ends a group, a cell or the formula. */
    private List<MathNode> row() {
        if (++depth > MAX_DEPTH) {
            throw new UnknownTexException();
        }
        List<MathNode> nodes = new ArrayList<>();
        while (true) {
            in.skipSpace();
            if (in.atEnd() || atEndOfRow()) {
                depth--;
                return nodes;
            }
            nodes.add(scripted());
        }
    }

    private boolean atEndOfRow() {
        char c = in.peek();
        return c == '}' || c == '&' || in.looking("\\\\") || in.lookingAtCommand("right") || in.lookingAtCommand("end");
    }

    /** An atom with its scripts. */
    private MathNode scripted() {
        boolean missingBase = in.looking("^") || in.looking("_");
        MathNode base = missingBase ? MathNode.of("mrow") : atom();
        Optional<MathNode> below = Optional.empty();
        Optional<MathNode> above = primes();
        while (true) {
            in.skipSpace();
            if (below.isEmpty() && in.take("_")) {
                below = Optional.of(argument());
            } else if (above.isEmpty() && in.take("^")) {
                above = Optional.of(argument());
            } else if (in.lookingAtCommand("limits") || in.lookingAtCommand("nolimits")) {
                in.command();
            } else if (in.looking("_") || in.looking("^")) {
                throw new UnknownTexException();
            } else {
                return withScripts(base, below, above);
            }
        }
    }

    private Optional<MathNode> primes() {
        int count = 0;
        while (in.take("'")) {
            count++;
        }
        return count == 0 ? Optional.empty() : Optional.of(MathNode.token("mo", "′".repeat(count)));
    }

    private static MathNode withScripts(MathNode base, Optional<MathNode> below, Optional<MathNode> above) {
        boolean limits = base.attributes().contains("movablelimits")
                || base.element().equals("munder")
                        && base.children().get(1).text().equals("⏟")
                || base.element().equals("mover")
                        && base.children().get(1).text().equals("⏞");
        if (below.isPresent() && above.isPresent()) {
            return MathNode.of(limits ? "munderover" : "msubsup", base, below.get(), above.get());
        }
        if (below.isPresent()) {
            return MathNode.of(limits ? "munder" : "msub", base, below.get());
        }
        return above.isPresent() ? MathNode.of(limits ? "mover" : "msup", base, above.get()) : base;
    }

    private MathNode atom() {
        char c = in.peek();
        if (c == '{') {
            return group();
        }
        if (c == '\\') {
            return commanded(in.command());
        }
        if (c == '$' || c == '#') {
            throw new UnknownTexException();
        }
        if (c >= '0' && c <= '9') {
            return MathNode.token("mn", in.number());
        }
        String text = in.character();
        if (Character.isLetter(text.codePointAt(0))) {
            return MathNode.token("mi", text);
        }
        return switch (c) {
            case '~' -> MathNode.token("mtext", "\u00A0");
            case '-' -> MathNode.token("mo", "−");
            case '*' -> MathNode.token("mo", "∗");
            case '(', ')', '[', ']', '|' -> MathNode.token("mo", text, "stretchy", "false");
            default -> MathNode.token("mo", text);
        };
    }

    private MathNode group() {
        in.expect("{");
        List<MathNode> nodes = row();
        in.expect("}");
        return MathNode.row(nodes);
    }

    /** What a command or a script applies to: a group or one atom. */
    private MathNode argument() {
        in.skipSpace();
        if (in.atEnd() || atEndOfRow() || in.looking("^") || in.looking("_")) {
            throw new UnknownTexException();
        }
        if (in.atDigit()) {
            return MathNode.token("mn", in.character());
        }
        if (++depth > MAX_DEPTH) {
            throw new UnknownTexException();
        }
        MathNode node = atom();
        depth--;
        return node;
    }

    private MathNode commanded(String name) {
        if (ACCENTS.containsKey(name)) {
            return MathNode.of("mover", List.of(argument(), MathNode.token("mo", ACCENTS.get(name))), "accent", "true");
        }
        if (UNDER.containsKey(name)) {
            return MathNode.of("munder", argument(), MathNode.token("mo", UNDER.get(name)));
        }
        if (ALPHABETS.containsKey(name)) {
            return ALPHABETS.get(name).applied(argument());
        }
        if (TEXT.contains(name)) {
            return MathNode.token("mtext", in.literal());
        }
        if (SIZES.contains(name)) {
            return MathNode.token("mo", delimiter());
        }
        if (WITHOUT_EFFECT.contains(name)) {
            return MathNode.of("mrow");
        }
        return switch (name) {
            case "frac", "dfrac", "tfrac", "cfrac" -> MathNode.of("mfrac", argument(), argument());
            case "binom", "dbinom", "tbinom" ->
                MathNode.of(
                        "mrow",
                        MathNode.token("mo", "("),
                        MathNode.of("mfrac", List.of(argument(), argument()), "linethickness", "0"),
                        MathNode.token("mo", ")"));
            case "sqrt" -> root();
            case "left" -> fenced();
            case "begin" -> environment();
            case "operatorname" -> operatorName();
            case "overset", "stackrel" -> over();
            case "underset" -> under();
            case "boxed", "fbox" -> MathNode.of("mrow", List.of(argument()), "class", "wd-boxed");
            case "pmod" -> modulo();
            case "bmod", "mod" -> MathNode.token("mo", "mod", "lspace", "0.2222em", "rspace", "0.2222em");
            case "not" -> MathNode.token("mo", argument().text() + "\u0338");
            case "," -> space("0.1667em");
            case ":", ">" -> space("0.2222em");
            case ";" -> space("0.2778em");
            case " " -> MathNode.token("mtext", "\u00A0");
            case "%", "$", "&", "#", "_" -> MathNode.token("mi", name);
            case "{", "}" -> MathNode.token("mo", name, "stretchy", "false");
            case "|" -> MathNode.token("mo", "‖", "stretchy", "false");
            default -> symbol(name);
        };
    }

    private static MathNode symbol(String name) {
        TexCommand command = TexCommand.find(name).orElseThrow(UnknownTexException::new);
        String symbol = command.symbol();
        return switch (command.kind()) {
            case LETTER -> MathNode.token("mi", symbol);
            case OPERATOR -> MathNode.token("mo", symbol);
            case LARGE -> MathNode.token("mo", symbol, "movablelimits", "true");
            case LIMIT -> MathNode.token("mo", symbol, "movablelimits", "true", "lspace", "0", "rspace", "0.1667em");
            case OPEN, CLOSE, FENCE -> MathNode.token("mo", symbol, "stretchy", "false");
            case SPACE -> space(symbol);
            case FUNCTION -> MathNode.of("mrow", MathNode.token("mi", symbol), space("0.1667em"));
        };
    }

    private static MathNode space(String width) {
        return MathNode.of("mspace", List.of(), "width", width);
    }

    private MathNode operatorName() {
        boolean limits = in.take("*");
        String name = in.literal().replace("\\,", "\u00A0");
        return limits
                ? MathNode.token("mo", name, "movablelimits", "true", "lspace", "0", "rspace", "0.1667em")
                : MathNode.of("mrow", MathNode.token("mi", name, "mathvariant", "normal"), space("0.1667em"));
    }

    private MathNode over() {
        MathNode above = argument();
        return MathNode.of("mover", argument(), above);
    }

    private MathNode under() {
        MathNode below = argument();
        return MathNode.of("munder", argument(), below);
    }

    private MathNode modulo() {
        return MathNode.of(
                "mrow",
                space("0.4444em"),
                MathNode.token("mo", "("),
                MathNode.token("mo", "mod", "rspace", "0.2222em"),
                argument(),
                MathNode.token("mo", ")"));
    }

    private MathNode root() {
        in.skipSpace();
        if (!in.take("[")) {
            return MathNode.of("msqrt", argument());
        }
        MathNode index = read(in.upTo(']')).orElseThrow(UnknownTexException::new);
        return MathNode.of("mroot", argument(), index);
    }

    private MathNode fenced() {
        List<MathNode> nodes = new ArrayList<>();
        nodes.add(MathNode.token("mo", delimiter(), "fence", "true", "form", "prefix"));
        nodes.addAll(row());
        in.expectCommand("right");
        nodes.add(MathNode.token("mo", delimiter(), "fence", "true", "form", "postfix"));
        return MathNode.of("mrow", nodes);
    }

    /** A delimiter after {@code \left} and the like; a full stop is an empty one. */
    private String delimiter() {
        in.skipSpace();
        if (in.atEnd()) {
            throw new UnknownTexException();
        }
        if (!in.looking("\\")) {
            String c = in.character();
            if (!"()[]|/<>.".contains(c)) {
                throw new UnknownTexException();
            }
            return c.equals(".") ? "" : c.equals("<") ? "⟨" : c.equals(">") ? "⟩" : c;
        }
        String name = in.command();
        return switch (name) {
            case "{", "}" -> name;
            case "|" -> "‖";
            default ->
                TexCommand.find(name)
                        .filter(TexCommand::isDelimiter)
                        .map(TexCommand::symbol)
                        .orElseThrow(UnknownTexException::new);
        };
    }

    private MathNode environment() {
        String name = in.literal();
        String fence = Optional.ofNullable(FENCES.get(name)).orElseThrow(UnknownTexException::new);
        if (name.equals("array")) {
            in.literal();
        }
        List<MathNode> rows = new ArrayList<>();
        List<MathNode> cells = new ArrayList<>();
        while (true) {
            cells.add(MathNode.of("mtd", row()));
            if (in.take("\\\\")) {
                rows.add(MathNode.of("mtr", cells));
                cells = new ArrayList<>();
            } else if (!in.take("&")) {
                break;
            }
        }
        if (cells.size() > 1 || !cells.get(0).children().isEmpty()) {
            rows.add(MathNode.of("mtr", cells));
        }
        in.expectCommand("end");
        if (!in.literal().equals(name)) {
            throw new UnknownTexException();
        }
        MathNode table = MathNode.of("mtable", rows, "class", "wd-" + name.replace("*", ""));
        if (fence.isEmpty()) {
            return table;
        }
        List<MathNode> nodes = new ArrayList<>();
        nodes.add(MathNode.token("mo", fence.substring(0, 1), "fence", "true", "form", "prefix"));
        nodes.add(table);
        if (fence.length() > 1) {
            nodes.add(MathNode.token("mo", fence.substring(1), "fence", "true", "form", "postfix"));
        }
        return MathNode.of("mrow", nodes);
    }
}
