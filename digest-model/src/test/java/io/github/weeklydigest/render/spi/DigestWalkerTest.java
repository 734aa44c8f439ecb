package io.github.weeklydigest.render.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.render.contract.SampleDigests;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DigestWalkerTest {
    private final List<String> seen = new ArrayList<>();

    @Test
    void passesOnEveryWordThatAReaderSees() throws IOException {
        StringBuilder words = new StringBuilder();
        new DigestWalker() {
            @Override
            protected void text(String text) {
                words.append(text).append('|');
            }
        }.walk(DigestReader.of(SampleDigests.opaque()));
        assertThat(words)
                .hasToString("Opaque|Other|Opaque|" + SampleDigests.KNOWN_WORD + " |" + SampleDigests.OPAQUE_INLINE_WORD
                        + '|' + SampleDigests.OPAQUE_BLOCK_WORD + '|');
    }

    @Test
    void passesOnNoRawHtml() throws IOException {
        List<String> words = new ArrayList<>();
        new DigestWalker() {
            @Override
            protected void text(String text) {
                words.add(text);
            }
        }.walk(DigestReader.of(SampleDigests.everyElement()));
        int withHtml = words.size();
        words.clear();
        new DigestWalker() {
            @Override
            protected void text(String text) {
                words.add(text);
            }

            @Override
            protected void htmlBlock(HtmlBlock block) {
                text(block.html());
            }
        }.walk(DigestReader.of(SampleDigests.everyElement()));
        assertThat(words).hasSizeGreaterThan(withHtml);
    }

    @Test
    void visitsInTheOrderOfTheDocument() throws IOException {
        new DigestWalker() {
            @Override
            protected void sectionStart(SectionHeader header) {
                seen.add("< " + header.title());
            }

            @Override
            protected void sectionEnd(SectionHeader header) {
                seen.add("> " + path().size());
            }

            @Override
            protected void article(Article article) {
                seen.add(article.title() + " in "
                        + path().stream().map(SectionHeader::title).toList());
            }

            @Override
            protected void digestEnd() {
                seen.add("end " + path());
            }
        }.walk(DigestReader.of(SampleDigests.ofArticles(2)));
        assertThat(seen)
                .containsExactly(
                        "< 文章",
                        "< 生成式 AI",
                        "Article 0 in [文章, 生成式 AI]",
                        "> 2",
                        "< 软件",
                        "Article 1 in [文章, 软件]",
                        "> 2",
                        "> 1",
                        "end []");
    }

    @Test
    void throwsWhatItsMethodsThrow() {
        IOException full = new IOException("full");
        assertThatThrownBy(() -> new DigestWalker() {
                    @Override
                    protected void text(String text) throws IOException {
                        throw full;
                    }
                }.walk(DigestReader.of(SampleDigests.everyElement())))
                .isSameAs(full);
    }

    /** Each method that can be overridden is called for a digest that has everything. */
    @TestFactory
    Stream<DynamicTest> callsEveryMethod() throws IOException {
        CallCounter counter = new CallCounter();
        counter.walk(DigestReader.of(SampleDigests.everyElement()));
        List<Method> methods = Arrays.stream(DigestWalker.class.getDeclaredMethods())
                .filter(method ->
                        Modifier.isProtected(method.getModifiers()) && !Modifier.isFinal(method.getModifiers()))
                .toList();
        assertThat(methods).hasSizeGreaterThan(50);
        return methods.stream()
                .map(method -> DynamicTest.dynamicTest(
                        method.getName(), () -> assertThat(counter.called).contains(method.getName())));
    }
}
