package io.github.weeklydigest.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.fixture.RandomDigests;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A visitor without methods for single types gets every element through {@code visitOther}. */
class VisitorDefaultsTest {
    private static final Map<Class<?>, Object> ELEMENTS = new HashMap<>();

    @BeforeAll
    static void collectAnElementOfEachType() throws ReflectiveOperationException {
        RandomDigests digests = new RandomDigests(7);
        for (int i = 0; i < 60; i++) {
            collect(digests.next());
        }
    }

    private static void collect(Object value) throws ReflectiveOperationException {
        if (value instanceof Collection<?> values) {
            for (Object each : values) {
                collect(each);
            }
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            collect(optional.get());
        } else if (value instanceof Record) {
            ELEMENTS.putIfAbsent(value.getClass(), value);
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                collect(component.getAccessor().invoke(value));
            }
        }
    }

    @Test
    void passesEveryBlockToVisitOther() {
        Block.Visitor<Object> visitor = block -> block;
        for (Object block : elements(Block.class)) {
            assertThat(((Block) block).accept(visitor)).isSameAs(block);
        }
    }

    @Test
    void passesEveryInlineToVisitOther() {
        Inline.Visitor<Object> visitor = inline -> inline;
        for (Object inline : elements(Inline.class)) {
            assertThat(((Inline) inline).accept(visitor)).isSameAs(inline);
        }
    }

    @Test
    void passesEveryItemToVisitOther() {
        Item.Visitor<Object> visitor = item -> item;
        for (Object item : elements(Item.class)) {
            assertThat(((Item) item).accept(visitor)).isSameAs(item);
        }
    }

    /** One element of each type that a sealed interface permits. */
    private static List<Object> elements(Class<?> sealed) {
        Set<Class<?>> permitted = Arrays.stream(sealed.getPermittedSubclasses()).collect(Collectors.toSet());
        List<Object> elements =
                ELEMENTS.values().stream().filter(sealed::isInstance).toList();
        assertThat(elements.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(permitted);
        return elements;
    }
}
