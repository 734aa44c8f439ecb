package io.github.weeklydigest.render.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What values of records are like, in words: which types and constants, what is there and what is not. */
final class Shapes {
    private final Set<String> seen = new TreeSet<>();

    /** All shapes that values of a type can have, found by reflection. */
    static Set<String> possible(Class<?> type) {
        Set<String> possible = new TreeSet<>();
        collect(type, possible);
        return possible;
    }

    private static void collect(Type type, Set<String> possible) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            collect(arguments[arguments.length - 1], possible);
        } else if (type instanceof Class<?> named && named.getName().startsWith("io.github.weeklydigest.")) {
            if (named.isSealed()) {
                for (Class<?> permitted : named.getPermittedSubclasses()) {
                    collect(permitted, possible);
                }
            } else if (named.isEnum()) {
                for (Object constant : named.getEnumConstants()) {
                    possible.add(name(constant));
                }
            } else if (possible.add(named.getSimpleName())) {
                for (RecordComponent component : named.getRecordComponents()) {
                    collect(component, possible);
                }
            }
        }
    }

    private static void collect(RecordComponent component, Set<String> possible) {
        Class<?> type = component.getType();
        if (type == Optional.class) {
            possible.add(name(component) + " is there");
            possible.add(name(component) + " is not there");
        } else if (type == List.class) {
            possible.add(name(component) + " is empty");
            possible.add(name(component) + " is not empty");
        } else if (type == boolean.class) {
            possible.add(name(component) + " is true");
            possible.add(name(component) + " is false");
        }
        collect(component.getGenericType(), possible);
    }

    /** Notes the shapes of a value and of everything in it. */
    void see(Object value) {
        if (value instanceof Record one) {
            seen.add(one.getClass().getSimpleName());
            for (RecordComponent component : one.getClass().getRecordComponents()) {
                see(component, read(component, one));
            }
        } else if (value instanceof Enum<?>) {
            seen.add(name(value));
        }
    }

    private void see(RecordComponent component, Object value) {
        if (value instanceof Optional<?> optional) {
            seen.add(name(component) + (optional.isPresent() ? " is there" : " is not there"));
            optional.ifPresent(this::see);
        } else if (value instanceof List<?> list) {
            seen.add(name(component) + (list.isEmpty() ? " is empty" : " is not empty"));
            list.forEach(this::see);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::see);
        } else if (value instanceof Boolean flag) {
            seen.add(name(component) + " is " + flag);
        } else {
            see(value);
        }
    }

    Set<String> seen() {
        return seen;
    }

    private static Object read(RecordComponent component, Record one) {
        try {
            return component.getAccessor().invoke(one);
        } catch (ReflectiveOperationException problem) {
            throw new AssertionError(component.toString(), problem);
        }
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + '.' + component.getName();
    }

    private static String name(Object constant) {
        return ((Enum<?>) constant).getDeclaringClass().getSimpleName() + '.' + ((Enum<?>) constant).name();
    }
}
