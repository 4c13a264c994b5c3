package fr.navette.pages;

import fr.navette.structure.Template;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A proxy in front of the local cloud that behaves like CloudFront: HTTP/2, Brotli. */
record Edge(Process process, String address) implements AutoCloseable {

    static Edge before(String site) throws IOException, InterruptedException {
        var password = UUID.randomUUID().toString();
        var keystore = certificate(password);
        var script = Template.ROOT.resolve("local/edge.mjs").toString();
        var process = new ProcessBuilder(
                        System.getenv("PLAYWRIGHT_NODEJS_PATH"), script, site, keystore.toString(), password)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var address = reader.readLine();
        if (address == null) throw new IllegalStateException("local/edge.mjs did not start");
        return new Edge(process, address);
    }

    private static Path certificate(String password) throws IOException, InterruptedException {
        var keystore = Files.createTempDirectory("edge").resolve("edge.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "edge",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        password,
                        "-keystore",
                        keystore.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (made != 0) throw new IllegalStateException("keytool made no certificate");
        return keystore;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
