package io.github.weeklydigest.testdata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The headings of a week, decided before the text: its contents list comes first. */
final class WeekPlan {
    /** A heading and the content directly below it. */
    record Entry(int level, String title, Content content) {}

    // Compensates for empty categories and listings.
    private static final double UNDERSHOT = 1.05;

    private final Draft draft;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> titles = new HashSet<>();

    private WeekPlan(Draft draft) {
        this.draft = draft;
    }

    static List<Entry> of(Draft draft, List<SectionTable.Section> sections, int units) {
        WeekPlan plan = new WeekPlan(draft);
        plan.choose(sections, units);
        return List.copyOf(plan.entries);
    }

    private void choose(List<SectionTable.Section> sections, int units) {
        List<List<SectionTable.Category>> present = new ArrayList<>();
        double wanted = 0;
        for (SectionTable.Section section : sections) {
            List<SectionTable.Category> categories = section.categories().stream()
                    .filter(category -> draft.chance(category.share() / section.share()))
                    .toList();
            boolean chosen = draft.chance(section.share());
            present.add(chosen ? categories : List.of());
            wanted += chosen
                    ? categories.stream()
                            .mapToDouble(SectionTable.Category::units)
                            .sum()
                    : 0;
        }
        for (int i = 0; i < sections.size(); i++) {
            if (!present.get(i).isEmpty()) {
                entries.add(new Entry(2, sections.get(i).title(), directContent(present.get(i))));
                for (SectionTable.Category category : present.get(i)) {
                    category(category, UNDERSHOT * units / wanted);
                }
            }
        }
    }

    private static Content directContent(List<SectionTable.Category> categories) {
        return categories.stream()
                .filter(SectionTable.Category::untitled)
                .map(SectionTable.Category::content)
                .findFirst()
                .orElse(Content.NONE);
    }

    private void category(SectionTable.Category category, double scale) {
        if (category.untitled()) {
            return;
        }
        boolean listing = category.content() == Content.EPISODE && draft.era == Era.WIKILINKS && draft.chance(0.25);
        String title = category.anyTitle() ? unusedTitle() : category.title();
        entries.add(new Entry(3, title, listing ? Content.MEDIA : Content.NONE));
        if (listing) {
            return;
        }
        for (int left = units(category.units() * scale); left > 0; left--) {
            entries.add(new Entry(4, unusedTitle(), category.content()));
        }
    }

    // An integer around the mean, rarely zero: few sections of real weeks are empty.
    private int units(double mean) {
        if (draft.chance(0.02)) {
            return 0;
        }
        double value = mean * (0.4 + 1.2 * draft.random.nextDouble());
        int whole = (int) value;
        return Math.max(1, whole + (draft.chance(value - whole) ? 1 : 0));
    }

    private String unusedTitle() {
        while (true) {
            int length = Measured.HEADING.sample(draft.random);
            StringBuilder title = new StringBuilder(draft.word("latin"));
            title.append(draft.chance(0.7) ? " " + draft.between(2, 99) : "").append(draft.chance(0.89) ? "：" : " ");
            do {
                title.append(draft.word("adjectives")).append(draft.word("nouns"));
                title.append(draft.chance(0.2) ? "，" : draft.chance(0.2) ? "与" : "");
            } while (title.length() < length);
            while ("，与".indexOf(title.charAt(title.length() - 1)) >= 0) {
                title.setLength(title.length() - 1);
            }
            if (titles.add(title.toString())) {
                return title.toString();
            }
        }
    }
}
