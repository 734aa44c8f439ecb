package io.github.weeklydigest.parser.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.parser.DigestParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRunsOnTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            见 http://x.example/，谢谢 | '，谢谢' is part of the address before it
            见 http://x.example/a@b，c | '，c' is part of the address before it
            """)
    void saysWhatIsReadAsAnAddress(String line, String message) throws IOException {
        assertThat(messages(line)).singleElement().asString().startsWith(message);
    }

    @ParameterizedTest
    @CsvSource({"指标 AP@0.7，以及", "写信给 a@b.example，谢谢", "见 <http://x.example/>，谢谢"})
    void acceptsAddressesThatEnd(String line) throws IOException {
        assertThat(messages(line)).isEmpty();
    }

    private static List<String> messages(String line) throws IOException {
        List<String> messages = new ArrayList<>();
        Fixture.drain(DigestParser.builder()
                .onDiagnostic(finding -> {
                    if (finding.code().equals("address-runs-on")) {
                        messages.add(finding.message());
                    }
                })
                .build()
                .openText("# 2026 年第 10 周技术阅读汇总\n\n## 精选\n\n### 技术\n\n#### 标题\n\n" + line + "\n"));
        return messages;
    }
}
