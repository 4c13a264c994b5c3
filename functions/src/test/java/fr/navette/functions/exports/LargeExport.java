package fr.navette.functions.exports;

import static fr.navette.Given.demoScores;

import fr.navette.Given;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.applications.Draft;
import fr.navette.applications.Marks;
import fr.navette.applications.Receipt;
import fr.navette.applications.Status;
import fr.navette.applications.Submission;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Files;
import fr.navette.documents.Scan;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.exports.Exports;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.functions.aws.BucketExports;
import fr.navette.functions.aws.BucketFiles;
import fr.navette.functions.aws.StreamedS3;
import fr.navette.input.Fields;
import fr.navette.secrets.RandomSecrets;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The export of a call of any size through the real function, files and upload. Each application has answers of
 * ordinary length, three reviews and two files; every fiftieth a deck of 20 MB, the largest that may be uploaded.
 */
final class LargeExport extends World {
    private static final int DECK_BYTES = 2_000_000;
    private static final int LARGEST_DECK_BYTES = 20_000_000;
    private static final int CV_BYTES = 300_000;
    private static final int READS = 3;

    private final Map<String, Long> sizes = new HashMap<>();
    private final StreamedS3 s3 = new StreamedS3(key -> sizes.getOrDefault(key, 0L));
    private final S3Presigner presigner = S3Presigner.builder()
            .region(Region.EU_WEST_3)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .build();

    LargeExport(int applications) {
        var writes = new ArrayList<Write>();
        for (int i = 0; i < applications; i++) application(i, writes);
        memory.commit(writes);
    }

    /** Runs the command. Returns the number of rows. */
    int run(String format) {
        var event = Event.of("export-call/demo").with("format", format).with("withReviews", true);
        var answer = event.toStaff(new ExportCallFunction(this));
        return Fields.of(Fields.of(answer).map("report")).whole("rows", 0, Integer.MAX_VALUE);
    }

    StreamedS3 s3() {
        return s3;
    }

    @Override
    public Files files() {
        return new BucketFiles(() -> s3, () -> presigner, "files");
    }

    @Override
    public Exports exports() {
        return new BucketExports(s3, presigner, "files", new RandomSecrets());
    }

    private void application(int i, List<Write> writes) {
        var id = new ApplicationId("application%015d".formatted(i));
        var deck = document(id, "deck", i % 50 == 0 ? LARGEST_DECK_BYTES : DECK_BYTES);
        var cv = document(id, "cv", CV_BYTES);
        var content = content(i);
        var receipt = new Receipt("%04d-AAAA".formatted(i), NOW, Sha256.hex("x"), "seal");
        var submission = new Submission(content, List.of(deck.id(), cv.id()), List.of(receipt));
        var email = Given.email("founder" + i + "@example.org");
        writes.add(Write.put(new Application(
                id,
                DEMO,
                email,
                Language.FR,
                NOW,
                Status.SUBMITTED,
                new Draft(content, NOW, 1),
                Optional.of(submission),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                1)));
        writes.add(Write.put(deck));
        writes.add(Write.put(cv));
        for (int read = 0; read < READS; read++)
            writes.add(Write.put(reading(Given.aMember("r" + read + "@a.fr"), id)));
    }

    private static Reading reading(Member member, ApplicationId id) {
        var scores = demoScores(4, 3, 5, 2, 4, 3);
        var comment = "Un avis de longueur ordinaire, avec ses réserves. ".repeat(12);
        return new Reading(
                DEMO,
                member.id(),
                id,
                Reading.State.DONE,
                new Review(scores, "", comment, true, 1),
                Reading.Recusal.NONE,
                Marks.NONE,
                NOW,
                1);
    }

    private Document document(ApplicationId application, String slot, long size) {
        var id = new DocumentId(slot + "%020d".formatted(sizes.size()));
        var document = new Document(
                id,
                application,
                DEMO,
                slot,
                "Présentation.pdf",
                FileType.PDF,
                size,
                Sha256.base64(new byte[0]),
                Verdict.FINE,
                List.of(),
                "v1",
                Scan.NOT_WANTED,
                Optional.empty(),
                0,
                NOW,
                Optional.empty(),
                Optional.empty(),
                1);
        sizes.put(BucketFiles.key(document), size);
        return document;
    }

    private static Content content(int i) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("startup", "Start-up au nom plutôt long, numéro " + i);
        answers.put("contact", "Fondatrice de la start-up numéro " + i);
        for (var line : List.of("pitch", "phone", "siren")) answers.put(line, "Une réponse d'une ligne, " + i);
        for (var paragraph : List.of("product", "customers", "team", "needs", "why-site"))
            answers.put(paragraph, ("Une phrase d'un dossier ordinaire, de longueur moyenne, " + i + ". ").repeat(20));
        answers.put("revenue", new BigDecimal(12_000));
        return new Content(answers, List.of("blanchemaille"), Optional.of("incubator"));
    }
}
