package io.github.weeklydigest.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Loads its own copy of every class outside the JDK and adds instructions that count {@link Steps}.
 *
 * <p>Unlike times, counts are the same on every machine and in every run. Unlike allocated memory, they include work that allocates
 * nothing.
 */
final class StepCountingLoader extends ClassLoader {
    private static final String STEPS = Type.getInternalName(Steps.class);
    private static final Map<String, String> REPLACED = replaced();

    StepCountingLoader(ClassLoader parent) {
        super("step-counting", parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            if (name.equals(Steps.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null || getPlatformClassLoader().getResource(name.replace('.', '/') + ".class") != null) {
                    return super.loadClass(name, resolve);
                }
                byte[] counting = counting(file.readAllBytes());
                return defineClass(name, counting, 0, counting.length);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static byte[] counting(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new CountingClass(writer), 0);
        return writer.toByteArray();
    }

    /** Maps owner, name and descriptor of each method of the JDK that {@link Steps} replaces to the replacement's descriptor. */
    private static Map<String, String> replaced() {
        Map<String, String> replaced = new HashMap<>();
        for (Method method : Steps.class.getDeclaredMethods()) {
            Type type = Type.getType(method);
            if (Modifier.isPublic(method.getModifiers()) && method.getParameterCount() > 0) {
                Type[] all = type.getArgumentTypes();
                String name = method.getName();
                if (name.equals("arraycopy")) {
                    replaced.put("java/lang/System." + name + type.getDescriptor(), type.getDescriptor());
                } else {
                    Type[] rest = Arrays.copyOfRange(all, 1, all.length);
                    String descriptor = Type.getMethodDescriptor(type.getReturnType(), rest);
                    replaced.put(all[0].getInternalName() + "." + name + descriptor, type.getDescriptor());
                    if (all[0].getInternalName().equals("java/util/List")) {
                        replaced.put("java/util/ArrayList." + name + descriptor, type.getDescriptor());
                    }
                }
            }
        }
        return replaced;
    }

    private static final class CountingClass extends ClassVisitor {
        CountingClass(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new CountingMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class CountingMethod extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        CountingMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        private void step() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "step", "()V", false);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            step();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (passed.contains(label)) {
                step();
            }
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            String replacement = opcode == Opcodes.INVOKESPECIAL ? null : REPLACED.get(owner + "." + name + descriptor);
            if (replacement == null) {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            } else {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, replacement, false);
            }
        }
    }
}
