import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.runtime.ObjectMethods;
import java.lang.runtime.SwitchBootstraps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Gives the classes of a jar methods of their own for what the JVM would otherwise write at the first use of each: the
 * choice among the types of a switch, and a record's {@code equals} and {@code hashCode}. A JDK 25 keeps nothing of
 * that in a cache. Arguments: a folder for the new jars, the jars. The class path must hold all that their classes
 * name.
 *
 * <p>Source: the contracts of {@code SwitchBootstraps.typeSwitch} and {@code ObjectMethods.bootstrap}
 */
class LinkEarly {
    private static final int RESULT = 2;
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

    static void main(String[] arguments) throws IOException {
        for (var jar : List.of(arguments).subList(1, arguments.length)) {
            var target = Path.of(arguments[0]).resolve(Path.of(jar).getFileName());
            try (var in = new ZipFile(jar);
                    var out = new ZipOutputStream(Files.newOutputStream(target))) {
                for (var entry : in.stream().toList()) {
                    var content = in.getInputStream(entry).readAllBytes();
                    write(out, entry.getName(), entry.getName().endsWith(".class") ? linked(content) : content);
                }
            }
        }
    }

    private static void write(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static byte[] linked(byte[] content) {
        var files = ClassFile.of();
        var model = files.parse(content);
        var added = new ArrayList<Consumer<ClassBuilder>>();
        var transform = ClassTransform.transformingMethodBodies((code, element) -> replace(code, element, model, added))
                .andThen(ClassTransform.endHandler(type -> added.forEach(method -> method.accept(type))));
        var changed = files.transformClass(model, transform);
        if (added.isEmpty()) return content;
        var errors = files.verify(changed);
        if (!errors.isEmpty()) throw new IllegalStateException(model.thisClass().asInternalName(), errors.getFirst());
        return changed;
    }

    private static void replace(
            CodeBuilder code, CodeElement element, ClassModel model, List<Consumer<ClassBuilder>> added) {
        if (!(element instanceof InvokeDynamicInstruction call)) {
            code.with(element);
            return;
        }
        var body = body(call);
        if (body.isEmpty()) {
            code.with(element);
            return;
        }
        var name = call.name().stringValue() + "$" + added.size();
        var flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        added.add(type -> type.withMethodBody(name, call.typeSymbol(), flags, body.get()::accept));
        var isInterface = (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
        code.invokestatic(model.thisClass().asSymbol(), name, call.typeSymbol(), isInterface);
    }

    private static Optional<Consumer<CodeBuilder>> body(InvokeDynamicInstruction call) {
        var from = call.bootstrapMethod();
        var arguments = call.bootstrapArgs();
        if (is(from, SwitchBootstraps.class, "typeSwitch")) {
            if (!arguments.stream().allMatch(ClassDesc.class::isInstance)) return Optional.empty();
            return Optional.of(code -> choose(code, arguments));
        }
        if (!is(from, ObjectMethods.class, "bootstrap")) return Optional.empty();
        var fields = arguments.stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
        return switch (call.name().stringValue()) {
            case "equals" -> Optional.of(code -> compare(code, (ClassDesc) arguments.getFirst(), fields));
            case "hashCode" -> Optional.of(code -> hash(code, fields));
            default -> Optional.empty();
        };
    }

    private static boolean is(DirectMethodHandleDesc from, Class<?> owner, String name) {
        return from.owner().equals(owner.describeConstable().orElseThrow())
                && from.methodName().equals(name);
    }

    /** The place of the first type, from a place on, that the value has; -1 of null, the number of types if none. */
    private static void choose(CodeBuilder code, List<ConstantDesc> types) {
        code.aload(0).ifThen(Opcode.IFNULL, none -> none.iconst_m1().ireturn());
        for (int place = 0; place < types.size(); place++) {
            var next = code.newLabel();
            code.iload(1).loadConstant(place).if_icmpgt(next);
            code.aload(0).instanceOf((ClassDesc) types.get(place)).ifeq(next);
            code.loadConstant(place).ireturn().labelBinding(next);
        }
        code.loadConstant(types.size()).ireturn();
    }

    private static void compare(CodeBuilder code, ClassDesc type, List<DirectMethodHandleDesc> fields) {
        var differ = code.newLabel();
        code.aload(1).instanceOf(type).ifeq(differ).aload(1).checkcast(type).astore(RESULT);
        for (var field : fields) {
            var of = field.invocationType().returnType();
            get(code, 0, field);
            get(code, RESULT, field);
            if (of.isPrimitive()) {
                code.invokestatic(boxed(of), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, of, of)).ifne(differ);
            } else {
                var equals = MethodTypeDesc.of(
                        ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
                code.invokestatic(OBJECTS, "equals", equals).ifeq(differ);
            }
        }
        code.iconst_1().ireturn().labelBinding(differ).iconst_0().ireturn();
    }

    private static void hash(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
        code.iconst_0();
        for (var field : fields) {
            var of = field.invocationType().returnType();
            code.bipush(31).imul();
            get(code, 0, field);
            var owner = of.isPrimitive() ? boxed(of) : OBJECTS;
            var taken = of.isPrimitive() ? of : ConstantDescs.CD_Object;
            code.invokestatic(owner, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, taken)).iadd();
        }
        code.ireturn();
    }

    private static void get(CodeBuilder code, int variable, DirectMethodHandleDesc field) {
        code.aload(variable).getfield(field.owner(), field.methodName(), field.invocationType().returnType());
    }

    private static ClassDesc boxed(ClassDesc primitive) {
        return switch (primitive.displayName()) {
            case "boolean" -> ConstantDescs.CD_Boolean;
            case "byte" -> ConstantDescs.CD_Byte;
            case "char" -> ConstantDescs.CD_Character;
            case "short" -> ConstantDescs.CD_Short;
            case "int" -> ConstantDescs.CD_Integer;
            case "long" -> ConstantDescs.CD_Long;
            case "float" -> ConstantDescs.CD_Float;
            case "double" -> ConstantDescs.CD_Double;
            default -> throw new IllegalArgumentException(primitive.displayName());
        };
    }
}
