import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;

/**
 * Writes a trust store with the roots of AWS's endpoints only: a function talks to nobody else, and a start reads all of
 * it. Arguments: the JDK's trust store, the file to write.
 *
 * <p>Source: amazontrust.com/repository
 */
class AwsRoots {
    static void main(String[] files) throws Exception {
        var all = KeyStore.getInstance(Path.of(files[0]).toFile(), (char[]) null);
        var ours = KeyStore.getInstance("JKS");
        ours.load(null, null);
        for (var alias : Collections.list(all.aliases()))
            if (all.getCertificate(alias) instanceof X509Certificate root && isOfAws(root))
                ours.setCertificateEntry(alias, root);
        if (ours.size() == 0) throw new GeneralSecurityException("no root of AWS in " + files[0]);
        try (OutputStream out = Files.newOutputStream(Path.of(files[1]))) {
            ours.store(out, "changeit".toCharArray());
        }
    }

    private static boolean isOfAws(X509Certificate root) {
        var name = root.getSubjectX500Principal().getName();
        return name.contains("CN=Amazon Root CA") || name.contains("CN=Starfield Services Root Certificate Authority");
    }
}
