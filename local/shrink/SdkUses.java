import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/**
 * Prints each class and member of the AWS SDK that jars name, one a line: while this list stays as it is, so does what
 * can be left out of the SDK. Arguments: the jars.
 */
class SdkUses {
    private static final String SDK = "software/amazon/awssdk/";

    static void main(String[] jars) throws IOException {
        var uses = new TreeSet<String>();
        for (var jar : jars)
            try (var entries = new ZipFile(jar)) {
                for (var entry : entries.stream().toList())
                    if (entry.getName().endsWith(".class"))
                        for (var constant : ClassFile.of()
                                .parse(entries.getInputStream(entry).readAllBytes())
                                .constantPool()) use(constant).ifPresent(uses::add);
            }
        uses.forEach(System.out::println);
    }

    private static Optional<String> use(PoolEntry constant) {
        return switch (constant) {
            case ClassEntry type when isOfSdk(type) -> Optional.of(type.asInternalName());
            case MemberRefEntry member when isOfSdk(member.owner()) ->
                Optional.of(member.owner().asInternalName() + " " + member.name() + " " + member.type());
            default -> Optional.empty();
        };
    }

    private static boolean isOfSdk(ClassEntry type) {
        return type.asInternalName().startsWith(SDK);
    }
}
