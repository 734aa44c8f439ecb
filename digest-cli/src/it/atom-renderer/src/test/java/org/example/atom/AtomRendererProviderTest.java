package org.example.atom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.contract.RendererContract;
import io.github.weeklydigest.render.contract.SampleDigests;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class AtomRendererProviderTest {
    @Test
    void keepsTheContract() {
        assertEquals(List.of(), RendererContract.check(new AtomRendererProvider()));
    }

    @Test
    void isWellFormedWhateverTheTextIs() throws Exception {
        for (Digest digest : List.of(
                SampleDigests.everyElement(),
                SampleDigests.strangeText(),
                SampleDigests.empty(),
                SampleDigests.emptyParts(),
                SampleDigests.withText("]]></entry><!--", "https://example.org/\"><entry>"))) {
            Document feed = parsed(rendered(digest));
            assertEquals("feed", feed.getDocumentElement().getTagName());
            assertEquals(
                    digest.articles().size(), feed.getElementsByTagName("entry").getLength());
        }
    }

    @Test
    void givesEachEntryAnIdOfItsOwnThatStays() throws Exception {
        Digest digest = SampleDigests.ofArticles(50);
        List<String> ids = texts(parsed(rendered(digest)), "id");
        assertEquals(51, new HashSet<>(ids).size());
        assertEquals(ids, texts(parsed(rendered(digest)), "id"));
        assertTrue(ids.stream().allMatch(id -> id.startsWith("tag:example.org,")), ids.toString());
    }

    @Test
    void datesEntriesByTheWeek() throws Exception {
        List<String> dates = texts(parsed(rendered(SampleDigests.everyElement())), "updated");
        assertEquals(List.of("2025-05-18T00:00:00Z", "2025-05-18T00:00:00Z"), dates);
    }

    private static String rendered(Digest digest) throws IOException {
        StringBuilder target = new StringBuilder();
        new AtomRendererProvider().create(RenderOptions.defaults()).render(DigestReader.of(digest), target);
        return target.toString();
    }

    private static Document parsed(String xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> texts(Document document, String element) {
        List<String> texts = new ArrayList<>();
        NodeList found = document.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
