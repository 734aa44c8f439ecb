import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lambdas of all kinds. Prints what each returns, and whether its class was made at run time. */
public class Lambdas {
    private static final List<String> SEEN = new ArrayList<>();
    private final String name;

    Lambdas(String name) {
        this.name = name;
    }

    public static void main(String[] arguments) {
        expressions("captured", 1, 2L, 3.5, 'c', new int[] {4});
        new Lambdas("this").instance();
        conversions();
        results();
        print("interface", Shape.named("static").get() + new Shape() {}.area().get());
        print("enumeration", Kind.SMALL.label.apply(7) + Kind.LARGE.label.apply(8));
        print("record", new Pair(5, 6).joined().get());
        print("nested class", new Nested().greeting().get());
        print("stream", Stream.of("b", "a", "c").sorted(Comparator.reverseOrder()).collect(Collectors.joining("-")));
        Supplier<String> serializable = (Supplier<String> & Serializable) () -> "serializable";
        print("kept", serializable.get());
        System.out.println("made at run time: " + serializable.getClass().isHidden());
        System.out.println(SEEN);
    }

    private static void expressions(String text, int i, long l, double d, char c, int[] array) {
        Supplier<String> all = () -> text + i + l + d + c + array[0];
        print("captures", all.get());
        kind(all);
        Supplier<Supplier<String>> nested = () -> () -> text + l;
        print("in another", nested.get().get());
        kind(nested.get());
        List<Supplier<String>> same = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            same.add(() -> "nothing");
        }
        print("the same object", same.get(0) == same.get(1));
        kind(same.get(0));
    }

    private void instance() {
        Supplier<String> own = () -> secret() + name;
        Function<String, Integer> unbound = String::length;
        Supplier<String> bound = name::toUpperCase;
        Supplier<Integer> parent = super::hashCode;
        Function<String, Lambdas> constructor = Lambdas::new;
        IntFunction<int[]> arrays = int[]::new;
        Function<Object[], List<Object>> several = Arrays::asList;
        print("own method", own.get());
        print("unbound", unbound.apply("four"));
        print("bound", bound.get());
        print("method of the parent", parent.get() == System.identityHashCode(this));
        print("constructor", constructor.apply("made").name);
        print("array", arrays.apply(3).length);
        print("variable arguments", several.apply(new Object[] {1, 2}));
        List.of(own, unbound, bound, parent, constructor, arrays, several).forEach(Lambdas::kind);
    }

    private String secret() {
        return "secret of ";
    }

    private static void conversions() {
        Function<Integer, Integer> boxed = Math::abs;
        Function<Character, Integer> widened = Lambdas::code;
        ToLongFunction<String> longer = String::length;
        IntToDoubleFunction half = i -> i / 2.0;
        IntFunction<Integer> box = Integer::valueOf;
        ToIntFunction<Integer> unbox = Integer::intValue;
        IntBinaryOperator sum = Integer::sum;
        BinaryOperator<Long> largest = Math::max;
        Function<Short, Long> wide = Lambdas::wide;
        print("conversions", List.of(
                boxed.apply(-1), widened.apply('a'), longer.applyAsLong("abc"), half.applyAsDouble(3), box.apply(4),
                unbox.applyAsInt(5), sum.applyAsInt(6, 7), largest.apply(8L, 9L), wide.apply((short) 2)));
        List.of(boxed, widened, longer, half, box, unbox, sum, largest, wide).forEach(Lambdas::kind);
    }

    private static int code(int character) {
        return character;
    }

    private static long wide(long number) {
        return number * 1_000_000_000_000L;
    }

    private static void results() {
        List<String> list = new ArrayList<>();
        Consumer<String> add = list::add;
        Runnable two = System::nanoTime;
        ObjIntConsumer<String> mixed = (text, count) -> list.add(text.repeat(count));
        DoubleSupplier one = () -> 1;
        Predicate<String> empty = String::isEmpty;
        add.accept("x");
        two.run();
        mixed.accept("y", 2);
        print("ignored results", list + " " + one.getAsDouble() + empty.test(""));
        List.of(add, two, mixed, one, empty).forEach(Lambdas::kind);
    }

    private static void print(String what, Object value) {
        System.out.println(what + ": " + value);
    }

    private static void kind(Object lambda) {
        if (lambda.getClass().isHidden()) {
            SEEN.add("made at run time: " + lambda.getClass().getName().replaceAll("/.*", ""));
        }
    }

    private interface Shape {
        static Supplier<String> named(String name) {
            return () -> name + hidden();
        }

        private static String hidden() {
            return " hidden ";
        }

        default Supplier<String> area() {
            return this::inherited;
        }

        private String inherited() {
            return "inherited";
        }
    }

    private enum Kind {
        SMALL(size -> "small " + size),
        LARGE(size -> "large " + size);

        private final Function<Integer, String> label;

        Kind(Function<Integer, String> label) {
            this.label = label;
        }
    }

    private record Pair(int left, int right) {
        Supplier<String> joined() {
            return () -> left + "+" + right;
        }
    }

    private static final class Nested {
        private static final Supplier<String> GREETING = Nested::text;

        private static String text() {
            return "text of a nested class";
        }

        Supplier<String> greeting() {
            Function<Supplier<String>, Supplier<String>> wrap = supplier -> () -> "wrapped " + supplier.get();
            return wrap.apply(GREETING);
        }
    }
}
