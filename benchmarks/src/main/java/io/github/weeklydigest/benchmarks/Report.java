package io.github.weeklydigest.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The results of a run with what one has to know about the machine.
 *
 * @param date the day
 * @param form how it was measured: full, short, by-turns
 * @param weeks what was measured
 * @param results each row's measurements
 */
record Report(LocalDate date, String form, Weeks weeks, Map<Row, Measurements> results) {
    private static final String JDK =
            System.getProperty("java.vendor.version", "") + " " + System.getProperty("java.runtime.version", "");

    /** {@return the name of its files, without an extension} */
    String name() {
        return date + "-jdk" + Runtime.version().feature() + (form.equals("full") ? "" : "-" + form);
    }

    private static long memoryGibibytes() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.round(system.getTotalMemorySize() / (double) (1 << 30));
    }

    private String input() {
        return weeks.documents().size() + (weeks.generated() ? " generated" : " real") + " weeks, " + weeks.bytes()
                + " bytes";
    }

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("date", date.toString());
            json.writeStringProperty("form", form);
            json.writeStringProperty("input", input());
            json.writeObjectPropertyStart("machine");
            json.writeNumberProperty("cores", Runtime.getRuntime().availableProcessors());
            json.writeNumberProperty("memoryGibibytes", memoryGibibytes());
            json.writeStringProperty("architecture", System.getProperty("os.arch", ""));
            json.writeStringProperty("system", System.getProperty("os.name", ""));
            json.writeStringProperty("jdk", JDK.strip());
            json.writeEndObject();
            json.writeArrayPropertyStart("rows");
            results.forEach((row, measurements) -> row(json, row, measurements));
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return text.toString();
    }

    private void row(JsonGenerator json, Row row, Measurements measurements) {
        Measurements baseline = results.get(Row.BASELINE);
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("title", row.title().replace("*", ""));
        json.writeStringProperty("benchmark", row.benchmark());
        json.writeStringProperty("parameter", row.parameter());
        json.writeNumberProperty("inputBytes", row.bytes(weeks));
        json.writeNumberProperty("timeRatio", rounded(measurements.timeRatio(baseline)));
        json.writeNumberProperty("processorTimeRatio", rounded(measurements.processorTimeRatio(baseline)));
        json.writeNumberProperty("allocatedBytesPerByte", rounded(measurements.allocated()));
        numbers(json, "nanosecondsPerByte", measurements.times());
        numbers(json, "processorNanosecondsPerByte", measurements.processorTimes());
        json.writeEndObject();
    }

    private static void numbers(JsonGenerator json, String name, List<Double> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeNumber(rounded(value)));
        json.writeEndArray();
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    private int rounds() {
        return results.get(Row.BASELINE).times().size();
    }

    String markdown() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT,
                "%s, JDK %s, %d cores, %d GiB; %s; the %s form; rounds: %d.%n%n",
                date,
                JDK.strip(),
                Runtime.getRuntime().availableProcessors(),
                memoryGibibytes(),
                input(),
                form,
                rounds()));
        table.append("| work | ms | ratio | CPU ratio | MB/s | B/B |\n");
        table.append("| --- | ---: | ---: | ---: | ---: | ---: |\n");
        Measurements baseline = results.get(Row.BASELINE);
        results.forEach((row, measurements) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.3f | %.3f | %.0f | %.2f |%n",
                row.title(),
                measurements.time() * row.bytes(weeks) / 1_000_000,
                measurements.timeRatio(baseline),
                measurements.processorTimeRatio(baseline),
                1_000 / measurements.time(),
                measurements.allocated())));
        return table.toString();
    }
}
