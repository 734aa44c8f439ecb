package io.github.weeklydigest.testdata;

import java.util.ArrayList;
import java.util.List;

/** The sections and categories of the format with their frequencies. */
final class SectionTable {
    private static final double WEEKS = 74;

    /** A section; its share is that of the weeks that have it. */
    record Section(String title, double share, List<Category> categories) {}

    /** A category; units are the mean of the weeks that have it. */
    record Category(String title, double share, double units, Content content) {
        boolean untitled() {
            return title.equals("-");
        }

        boolean anyTitle() {
            return title.equals("*");
        }
    }

    private SectionTable() {}

    static List<Section> load() {
        List<Section> sections = new ArrayList<>();
        for (String line : Resources.lines("sections.txt")) {
            String[] cells = line.split("\\|");
            String title = cells[1].strip();
            double weeks = Double.parseDouble(cells[2]);
            if (cells[0].startsWith("section")) {
                sections.add(new Section(title, weeks / WEEKS, new ArrayList<>()));
            } else {
                double units = Double.parseDouble(cells[3]) / weeks;
                Content content = Content.valueOf(cells[4].strip());
                sections.get(sections.size() - 1).categories().add(new Category(title, weeks / WEEKS, units, content));
            }
        }
        return sections;
    }
}
