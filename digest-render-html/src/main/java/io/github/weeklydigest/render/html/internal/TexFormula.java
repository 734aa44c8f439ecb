package io.github.weeklydigest.render.html.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a formula in TeX as MathML Core.
 *
 * <p>It knows the commands that formulas in running text have; there are no macros, so that each character is read once and
 * nothing grows. A formula with anything else is not read at all: half a formula would be a wrong one.
 */
final class TexFormula {
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

    private final String tex;
    private int at;
    private int depth;

    private TexFormula(String tex) {
        this.tex = tex;
    }

    /** The formula as MathML, or nothing where it has what is not known or not closed. */
    static Optional<MathNode> read(String tex) {
        if (tex.length() > MAX_LENGTH || tex.isBlank()) {
            return Optional.empty();
        }
        TexFormula formula = new TexFormula(tex);
        try {
            List<MathNode> nodes = formula.row();
            return formula.at < tex.length() ? Optional.empty() : Optional.of(MathNode.of("mrow", nodes));
        } catch (UnknownTex unknown) {
            return Optional.empty();
        }
    }

    /** Reads up to what ends a group, a cell or the formula. */
    private List<MathNode> row() {
        if (++depth > MAX_DEPTH) {
            throw new UnknownTex();
        }
        List<MathNode> nodes = new ArrayList<>();
        while (true) {
            skipSpace();
            if (at >= tex.length() || atEndOfRow()) {
                depth--;
                return nodes;
            }
            nodes.add(scripted());
        }
    }

    private boolean atEndOfRow() {
        char c = tex.charAt(at);
        return c == '}' || c == '&' || looking("\\\\") || lookingAtCommand("right") || lookingAtCommand("end");
    }

    /** An atom with what stands above and below it. */
    private MathNode scripted() {
        boolean missingBase = tex.charAt(at) == '^' || tex.charAt(at) == '_';
        MathNode base = missingBase ? MathNode.of("mrow") : atom();
        Optional<MathNode> below = Optional.empty();
        Optional<MathNode> above = primes();
        while (true) {
            skipSpace();
            if (looking("_") && below.isEmpty()) {
                at++;
                below = Optional.of(argument());
            } else if (looking("^") && above.isEmpty()) {
                at++;
                above = Optional.of(argument());
            } else if (lookingAtCommand("limits") || lookingAtCommand("nolimits")) {
                command();
            } else if (looking("_") || looking("^")) {
                throw new UnknownTex();
            } else {
                return withScripts(base, below, above);
            }
        }
    }

    private Optional<MathNode> primes() {
        int from = at;
        while (looking("'")) {
            at++;
        }
        return at == from ? Optional.empty() : Optional.of(MathNode.token("mo", "′".repeat(at - from)));
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
        int codePoint = tex.codePointAt(at);
        char c = tex.charAt(at);
        if (c == '{') {
            return group();
        }
        if (c == '\\') {
            return commanded(command());
        }
        if (c == '$' || c == '#') {
            throw new UnknownTex();
        }
        if (c >= '0' && c <= '9') {
            return number();
        }
        at += Character.charCount(codePoint);
        String text = Character.toString(codePoint);
        if (Character.isLetter(codePoint)) {
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

    private MathNode number() {
        int from = at;
        while (at < tex.length()
                && (isDigit(at) || tex.charAt(at) == '.' && at + 1 < tex.length() && isDigit(at + 1))) {
            at++;
        }
        return MathNode.token("mn", tex.substring(from, at));
    }

    private boolean isDigit(int index) {
        return tex.charAt(index) >= '0' && tex.charAt(index) <= '9';
    }

    private MathNode group() {
        expect("{");
        List<MathNode> nodes = row();
        expect("}");
        return MathNode.row(nodes);
    }

    /** What a command or a script applies to: a group or one atom. */
    private MathNode argument() {
        skipSpace();
        if (at >= tex.length() || atEndOfRow() || tex.charAt(at) == '^' || tex.charAt(at) == '_') {
            throw new UnknownTex();
        }
        if (isDigit(at)) {
            return MathNode.token("mn", tex.substring(at, ++at));
        }
        if (++depth > MAX_DEPTH) {
            throw new UnknownTex();
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
            return inAlphabet(argument(), ALPHABETS.get(name));
        }
        if (TEXT.contains(name)) {
            return MathNode.token("mtext", literal());
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
        TexCommand command = TexCommand.find(name).orElseThrow(UnknownTex::new);
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
        boolean limits = looking("*");
        if (limits) {
            at++;
        }
        String name = literal().replace("\\,", "\u00A0");
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
        skipSpace();
        if (!looking("[")) {
            return MathNode.of("msqrt", argument());
        }
        int end = tex.indexOf(']', at);
        if (end < 0) {
            throw new UnknownTex();
        }
        MathNode index = read(tex.substring(at + 1, end)).orElseThrow(UnknownTex::new);
        at = end + 1;
        return MathNode.of("mroot", argument(), index);
    }

    private MathNode fenced() {
        List<MathNode> nodes = new ArrayList<>();
        nodes.add(MathNode.token("mo", delimiter(), "fence", "true", "form", "prefix"));
        nodes.addAll(row());
        if (!lookingAtCommand("right")) {
            throw new UnknownTex();
        }
        command();
        nodes.add(MathNode.token("mo", delimiter(), "fence", "true", "form", "postfix"));
        return MathNode.of("mrow", nodes);
    }

    /** A delimiter behind {@code \left} and the like; a full stop is an empty one. */
    private String delimiter() {
        skipSpace();
        if (at >= tex.length()) {
            throw new UnknownTex();
        }
        char c = tex.charAt(at);
        if (c != '\\') {
            at++;
            if ("()[]|/<>.".indexOf(c) < 0) {
                throw new UnknownTex();
            }
            return c == '.' ? "" : c == '<' ? "⟨" : c == '>' ? "⟩" : String.valueOf(c);
        }
        String name = command();
        return switch (name) {
            case "{", "}" -> name;
            case "|" -> "‖";
            default ->
                TexCommand.find(name)
                        .filter(TexCommand::isDelimiter)
                        .map(TexCommand::symbol)
                        .orElseThrow(UnknownTex::new);
        };
    }

    private MathNode environment() {
        String name = literal();
        String fence = Optional.ofNullable(FENCES.get(name)).orElseThrow(UnknownTex::new);
        if (name.equals("array")) {
            literal();
        }
        List<MathNode> rows = new ArrayList<>();
        List<MathNode> cells = new ArrayList<>();
        while (true) {
            cells.add(MathNode.of("mtd", row()));
            if (looking("&")) {
                at++;
            } else if (looking("\\\\")) {
                at += 2;
                rows.add(MathNode.of("mtr", cells));
                cells = new ArrayList<>();
            } else {
                break;
            }
        }
        if (cells.size() > 1 || !cells.get(0).children().isEmpty()) {
            rows.add(MathNode.of("mtr", cells));
        }
        if (!lookingAtCommand("end")) {
            throw new UnknownTex();
        }
        command();
        if (!literal().equals(name)) {
            throw new UnknownTex();
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

    private static MathNode inAlphabet(MathNode node, MathAlphabet alphabet) {
        if (!node.children().isEmpty()) {
            boolean word = alphabet == MathAlphabet.UPRIGHT
                    && node.element().equals("mrow")
                    && node.children().stream()
                            .allMatch(child -> child.element().equals("mi"));
            if (word) {
                StringBuilder letters = new StringBuilder();
                node.children().forEach(child -> letters.append(child.text()));
                return MathNode.token("mi", letters.toString(), "mathvariant", "normal");
            }
            return new MathNode(
                    node.element(),
                    "",
                    node.children().stream()
                            .map(child -> inAlphabet(child, alphabet))
                            .toList(),
                    node.attributes());
        }
        if (!node.element().equals("mi") && !node.element().equals("mn")) {
            return node;
        }
        if (alphabet != MathAlphabet.UPRIGHT) {
            return MathNode.token(node.element(), alphabet.of(node.text()));
        }
        return node.element().equals("mi") ? MathNode.token("mi", node.text(), "mathvariant", "normal") : node;
    }

    /** The text of a group without commands. */
    private String literal() {
        skipSpace();
        expect("{");
        int end = at;
        while (end < tex.length() && tex.charAt(end) != '}') {
            if (tex.charAt(end) == '{' || tex.charAt(end) == '$') {
                throw new UnknownTex();
            }
            end++;
        }
        String text = tex.substring(at, end);
        at = end;
        expect("}");
        return text.replace("\\ ", " ")
                .replace("\\_", "_")
                .replace("\\%", "%")
                .replace("\\&", "&")
                .replace("\\#", "#");
    }

    private String command() {
        expect("\\");
        if (at >= tex.length()) {
            throw new UnknownTex();
        }
        int from = at;
        while (at < tex.length() && isAsciiLetter(tex.charAt(at))) {
            at++;
        }
        if (at == from) {
            at++;
        }
        return tex.substring(from, at);
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private boolean looking(String text) {
        return tex.startsWith(text, at);
    }

    private boolean lookingAtCommand(String name) {
        int end = at + 1 + name.length();
        return looking("\\" + name) && (end >= tex.length() || !isAsciiLetter(tex.charAt(end)));
    }

    private void expect(String text) {
        if (!looking(text)) {
            throw new UnknownTex();
        }
        at += text.length();
    }

    private void skipSpace() {
        while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
    }

    /** The formula has what is not known; without a stack trace, for it says nothing. */
    private static final class UnknownTex extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownTex() {
            super(null, null, false, false);
        }
    }
}
