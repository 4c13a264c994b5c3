package fr.navette.documents;

import fr.navette.applications.ApplicationId;
import fr.navette.documents.check.FileCheck;
import fr.navette.documents.check.Finding;
import fr.navette.documents.check.Verdict;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.util.List;
import java.util.Optional;

/** Checks an uploaded file before anybody reads it. A file is checked once: a later upload is another version. */
public record CheckDocument(Documents documents, Files files, Transactions transactions) {
    // Tagged formulas bring a file each; who reads needs no more than these names.
    private static final int MAX_ATTACHMENTS = 20;

    /** Empty if no document is waiting for this file. */
    public Optional<Document> check(ApplicationId application, DocumentId id, Optional<String> version) {
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
            return Optional.of(judged);
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
