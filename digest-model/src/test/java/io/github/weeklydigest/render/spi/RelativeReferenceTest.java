package io.github.weeklydigest.render.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 3986, section 5.4, and bases of other forms. */
class RelativeReferenceTest {
    private static final String BASE = "http://a/b/c/d;p?q";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            g:h     | g:h
            g       | http://a/b/c/g
            ./g     | http://a/b/c/g
            g/      | http://a/b/c/g/
            /g      | http://a/g
            //g     | http://g
            ?y      | http://a/b/c/d;p?y
            g?y     | http://a/b/c/g?y
            '#s'    | http://a/b/c/d;p?q#s
            'g#s'   | http://a/b/c/g#s
            'g?y#s' | http://a/b/c/g?y#s
            ;x      | http://a/b/c/;x
            g;x     | http://a/b/c/g;x
            'g;x?y#s' | http://a/b/c/g;x?y#s
            ''      | http://a/b/c/d;p?q
            .       | http://a/b/c/
            ./      | http://a/b/c/
            ..      | http://a/b/
            ../     | http://a/b/
            ../g    | http://a/b/g
            ../..   | http://a/
            ../../  | http://a/
            ../../g | http://a/g
            """)
    void resolvesNormalExamples(String reference, String address) {
        assertThat(RelativeReference.resolve(BASE, reference)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../../../g    | http://a/g
            ../../../../g | http://a/g
            /./g          | http://a/g
            /../g         | http://a/g
            g.            | http://a/b/c/g.
            .g            | http://a/b/c/.g
            g..           | http://a/b/c/g..
            ..g           | http://a/b/c/..g
            ./../g        | http://a/b/g
            ./g/.         | http://a/b/c/g/
            g/./h         | http://a/b/c/g/h
            g/../h        | http://a/b/c/h
            g;x=1/./y     | http://a/b/c/g;x=1/y
            g;x=1/../y    | http://a/b/c/y
            g?y/./x       | http://a/b/c/g?y/./x
            g?y/../x      | http://a/b/c/g?y/../x
            'g#s/./x'     | http://a/b/c/g#s/./x
            'g#s/../x'    | http://a/b/c/g#s/../x
            http:g        | http:g
            """)
    void resolvesAbnormalExamples(String reference, String address) {
        assertThat(RelativeReference.resolve(BASE, reference)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://a.example        | b        | https://a.example/b
            https://a.example        | ../b     | https://a.example/b
            https://a.example        | ?b       | https://a.example?b
            https://a.example?q      | b        | https://a.example/b
            https://a.example/w      | b        | https://a.example/b
            https://a.example/w/     | ''       | https://a.example/w/
            https://a.example/w/?q=/ | b        | https://a.example/w/b
            'https://a.example/w/#f' | ?b       | https://a.example/w/?b
            'https://a.example/w/#f' | ''       | https://a.example/w/
            https://a.example/w/     | //c/d/.. | https://c/
            https://a.example/w//    | ../b     | https://a.example/w/b
            https://a.example/w/     | b//../c  | https://a.example/w/b/c
            """)
    void resolvesAgainstOtherBases(String base, String reference, String address) {
        assertThat(RelativeReference.resolve(base, reference)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "//a/b", "/a", "?a:b", "#a:b"})
    void rejectsABaseWithoutAScheme(String base) {
        assertThatThrownBy(() -> RelativeReference.resolve(base, "g"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an address with a scheme: '" + base + "'");
    }
}
