package fr.navette.documents;

import fr.navette.applications.ApplicationId;
import fr.navette.documents.check.FileCheck;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Finding;
import fr.navette.documents.check.PagePictures;
import fr.navette.documents.check.Verdict;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Checks an uploaded file before anybody reads it. A file is checked once: a later upload is another version. */
public record CheckDocument(Documents documents, Files files, Transactions transactions) {
    // Tagged formulas bring a file each; who reads needs no more than these names.
    private static final int MAX_ATTACHMENTS = 20;

    /** Empty if no document is waiting for this file. */
    public Optional<Document> check(ApplicationId application, DocumentId id, Optional<String> version) {
        return judge(application, id, version).map(this::withPictures);
    }

    /** A document with its verdict, and its content. */
    private record Judged(Document document, byte[] bytes) {}

    private Optional<Judged> judge(ApplicationId application, DocumentId id, Optional<String> version) {
        return Conflict.retry(() -> {
            var waiting = documents.find(application, id).filter(d -> d.verdict() == Verdict.NOT_YET);
            if (waiting.isEmpty()) return Optional.empty();
            var content = files.read(waiting.get(), version);
            if (content.isEmpty()) return Optional.empty();
            var finding = finding(waiting.get(), content.get().bytes());
            var judged = waiting.get()
                    .checked(
                            finding.verdict(),
                            attachments(finding),
                            content.get().version());
            transactions.commit(Write.put(judged));
            return Optional.of(new Judged(judged, content.get().bytes()));
        });
    }

    /** Adds pictures of the pages after the verdict is stored: readers can have the file without them. */
    private Document withPictures(Judged judged) {
        var document = judged.document();
        if (document.verdict() != Verdict.FINE || document.type() != FileType.PDF) return document;
        var page = new AtomicInteger();
        int pages = PagePictures.of(judged.bytes(), jpeg -> files.putPage(document, page.incrementAndGet(), jpeg));
        return Conflict.retry(() -> {
            var pictured =
                    documents.find(document.application(), document.id()).map(current -> current.pictured(pages));
            pictured.ifPresentOrElse(
                    present -> transactions.commit(Write.put(present)),
                    () -> files.purgePages(document)); // erased while its pages were drawn
            return pictured.orElse(document);
        });
    }

    private static Finding finding(Document document, byte[] bytes) {
        if (bytes.length != document.size()) return Finding.of(Verdict.OTHER_SIZE);
        if (!Sha256.base64(bytes).equals(document.sha256())) return Finding.of(Verdict.OTHER_CONTENT);
        return FileCheck.of(document.type(), bytes);
    }

    private static List<String> attachments(Finding finding) {
        return finding.attachments().stream()
                .map(FileName::inside)
                .distinct()
                .limit(MAX_ATTACHMENTS)
                .toList();
    }
}
