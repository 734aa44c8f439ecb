import java.io.File;
import java.io.IOException;
import java.lang.invoke.LambdaMetafactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Rewrites the classes of a jar so that an archive of classes makes them faster to start:
 *
 * <ul>
 *   <li>Each lambda expression and method reference becomes a class. Java links a lambda when it is first used, even one from
 *       an archive, and that takes about a quarter of a millisecond.
 *   <li>A class of Java 5 gets the format of Java 6, because an archive keeps older ones without the result of their verification.
 * </ul>
 *
 * Lambdas that are serializable or have bridge methods stay, and so do those of libraries for Java 10 or older, which have no
 * nests: a class could not call the private method that contains the body of its lambda.
 */
final class ArchivableClasses {
    /** The same for all files, so that the same classes make the same jar. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String METAFACTORY = Type.getInternalName(LambdaMetafactory.class);

    private final ClassLoader loader;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> nestMembers = new HashMap<>();

    private ArchivableClasses(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Writes each jar, or folder of classes, as a rewritten jar.
     *
     * @param arguments the jars and folders, separated as in a class path; the folder for the new jars
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Files.createDirectories(Path.of(arguments[1]));
        for (String source : arguments[0].split(File.pathSeparator)) {
            Path path = Path.of(source);
            if (Files.isDirectory(path)) {
                rewrite(path, path, target.resolve(path.getFileName() + ".jar"));
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(path)) {
                    rewrite(path, jar.getPath("/"), target.resolve(path.getFileName()));
                }
            }
        }
    }

    private static void rewrite(Path source, Path root, Path target) throws IOException {
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {source.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                Stream<Path> files = Files.walk(root);
                JarOutputStream jar = new JarOutputStream(Files.newOutputStream(target))) {
            ArchivableClasses classes = new ArchivableClasses(loader);
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(file).toString().replace(File.separatorChar, '/');
                classes.add(name, Files.readAllBytes(file));
            }
            for (Map.Entry<String, byte[]> entry : classes.finished().entrySet()) {
                JarEntry written = new JarEntry(entry.getKey());
                written.setTimeLocal(TIME);
                jar.putNextEntry(written);
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
    }

    private void add(String name, byte[] content) {
        if (!name.endsWith(".class") || name.startsWith("META-INF/") || name.endsWith("module-info.class")) {
            entries.put(name, content);
            return;
        }
        ClassReader reader = new ClassReader(content);
        int version = reader.readUnsignedShort(6);
        if (version < Opcodes.V1_6) {
            entries.put(name, withFrames(reader));
        } else if (version >= Opcodes.V11) {
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(new LambdaCollector(writer), 0);
            entries.put(name, writer.toByteArray());
        } else {
            entries.put(name, content);
        }
    }

    /** Returns all entries; the hosts of nests name the new classes as members. */
    private Map<String, byte[]> finished() {
        nestMembers.forEach((name, members) -> entries.computeIfPresent(name + ".class", (entry, content) -> {
            ClassReader reader = new ClassReader(content);
            ClassWriter writer = new ClassWriter(reader, 0);
            ClassVisitor host = new ClassVisitor(Opcodes.ASM9, writer) {
                @Override
                public void visitEnd() {
                    members.forEach(super::visitNestMember);
                    super.visitEnd();
                }
            };
            reader.accept(host, 0);
            return writer.toByteArray();
        }));
        return entries;
    }

    private byte[] withFrames(ClassReader reader) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return loader;
            }
        };
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visit(
                            int version, int access, String name, String signature, String parent, String[] interfaces) {
                        super.visit(Opcodes.V1_6, access, name, signature, parent, interfaces);
                    }
                },
                ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    /** Replaces the lambdas of one class, and adds a class for each. */
    private final class LambdaCollector extends ClassVisitor {
        private int version;
        private String name = "";
        private String host = "";
        private int lambdas;

        private LambdaCollector(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String parent, String[] interfaces) {
            this.version = version;
            this.name = name;
            host = name;
            super.visit(version, access, name, signature, parent, interfaces);
        }

        @Override
        public void visitNestHost(String nestHost) {
            host = nestHost;
            super.visitNestHost(nestHost);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitInvokeDynamicInsn(
                        String invoked, String factory, Handle bootstrap, Object... arguments) {
                    if (!bootstrap.getOwner().equals(METAFACTORY) || !bootstrap.getName().equals("metafactory")) {
                        super.visitInvokeDynamicInsn(invoked, factory, bootstrap, arguments);
                        return;
                    }
                    String lambda = name + "$$Lambda$" + lambdas++;
                    LambdaClass generated = new LambdaClass(lambda, Type.getMethodType(factory));
                    entries.put(
                            lambda + ".class",
                            generated.write(
                                    version,
                                    host,
                                    new Method(invoked, ((Type) arguments[0]).getDescriptor()),
                                    (Handle) arguments[1],
                                    (Type) arguments[2]));
                    nestMembers.computeIfAbsent(host, any -> new ArrayList<>()).add(lambda);
                    generated.writeUse(next);
                }
            };
        }
    }

    /** A class that implements a functional interface by one call, with the captured values as its fields. */
    private static final class LambdaClass {
        private static final String FACTORY = "create";
        private static final String INSTANCE = "INSTANCE";

        private final Type type;
        private final Type factory;
        private final Type[] captured;

        private LambdaClass(String name, Type factory) {
            this.type = Type.getObjectType(name);
            this.factory = factory;
            this.captured = factory.getArgumentTypes();
        }

        /** Writes what takes the place of the lambda. One that captures nothing is always the same object. */
        private void writeUse(MethodVisitor code) {
            if (captured.length == 0) {
                code.visitFieldInsn(Opcodes.GETSTATIC, type.getInternalName(), INSTANCE, type.getDescriptor());
            } else {
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC, type.getInternalName(), FACTORY, factory.getDescriptor(), false);
            }
        }

        private byte[] write(int version, String host, Method method, Handle body, Type instantiated) {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            writer.visit(
                    version,
                    Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                    type.getInternalName(),
                    null,
                    "java/lang/Object",
                    new String[] {factory.getReturnType().getInternalName()});
            writer.visitNestHost(host);
            for (int i = 0; i < captured.length; i++) {
                writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), captured[i].getDescriptor(), null, null);
            }
            writeConstructor(writer);
            if (captured.length == 0) {
                writeInstance(writer);
            } else {
                writeFactory(writer);
            }
            writeMethod(writer, method, body, instantiated);
            writer.visitEnd();
            return writer.toByteArray();
        }

        private void writeConstructor(ClassWriter writer) {
            Method constructor = constructor();
            GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_PRIVATE, constructor, null, null, writer);
            code.loadThis();
            code.invokeConstructor(Type.getType(Object.class), Method.getMethod("void <init> ()"));
            for (int i = 0; i < captured.length; i++) {
                code.loadThis();
                code.loadArg(i);
                code.putField(type, field(i), captured[i]);
            }
            code.returnValue();
            code.endMethod();
        }

        private void writeInstance(ClassWriter writer) {
            writer.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, INSTANCE, type.getDescriptor(), null, null);
            Method initializer = Method.getMethod("void <clinit> ()");
            GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_STATIC, initializer, null, null, writer);
            create(code);
            code.putStatic(type, INSTANCE, type);
            code.returnValue();
            code.endMethod();
        }

        private void writeFactory(ClassWriter writer) {
            Method create = new Method(FACTORY, factory.getDescriptor());
            GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_STATIC, create, null, null, writer);
            create(code);
            code.returnValue();
            code.endMethod();
        }

        private void create(GeneratorAdapter code) {
            code.newInstance(type);
            code.dup();
            code.loadArgs();
            code.invokeConstructor(type, constructor());
        }

        private void writeMethod(ClassWriter writer, Method method, Handle body, Type instantiated) {
            GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_PUBLIC, method, null, null, writer);
            Type owner = Type.getObjectType(body.getOwner());
            Method called = new Method(body.getName(), body.getDesc());
            List<Type> parameters = new ArrayList<>(List.of(called.getArgumentTypes()));
            boolean creates = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
            if (creates) {
                code.newInstance(owner);
                code.dup();
            } else if (body.getTag() != Opcodes.H_INVOKESTATIC) {
                parameters.add(0, owner);
            }
            for (int i = 0; i < captured.length; i++) {
                code.loadThis();
                code.getField(type, field(i), captured[i]);
            }
            Type[] arguments = method.getArgumentTypes();
            for (int i = 0; i < arguments.length; i++) {
                code.loadArg(i);
                convert(code, arguments[i], instantiated.getArgumentTypes()[i]);
                convert(code, instantiated.getArgumentTypes()[i], parameters.get(captured.length + i));
            }
            call(code, body, owner, called);
            convert(code, creates ? owner : called.getReturnType(), method.getReturnType());
            code.returnValue();
            code.endMethod();
        }

        private Method constructor() {
            return new Method("<init>", Type.VOID_TYPE, captured);
        }

        private static String field(int index) {
            return "captured" + index;
        }

        private static void call(GeneratorAdapter code, Handle body, Type owner, Method called) {
            int instruction = switch (body.getTag()) {
                case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                // A private method of the nest is called like any other.
                default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
            };
            code.visitMethodInsn(
                    instruction, owner.getInternalName(), called.getName(), called.getDescriptor(), body.isInterface());
        }

        /** As {@link LambdaMetafactory} does: casts, boxes, unboxes and widens. */
        private static void convert(GeneratorAdapter code, Type from, Type to) {
            if (to.getSort() == Type.VOID) {
                if (from.getSize() == 2) {
                    code.pop2();
                } else if (from.getSize() == 1) {
                    code.pop();
                }
            } else if (isPrimitive(from) && isPrimitive(to)) {
                code.cast(from, to);
            } else if (isPrimitive(from)) {
                code.valueOf(from);
            } else if (isPrimitive(to)) {
                Type unboxed = from.equals(Type.getType(Character.class)) ? Type.CHAR_TYPE : to;
                code.unbox(unboxed);
                code.cast(unboxed, to);
            } else if (!from.equals(to)) {
                code.checkCast(to);
            }
        }

        private static boolean isPrimitive(Type type) {
            return type.getSort() < Type.ARRAY;
        }
    }
}
