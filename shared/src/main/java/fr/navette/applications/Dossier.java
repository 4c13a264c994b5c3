package fr.navette.applications;

import fr.navette.audit.Entry;
import fr.navette.documents.Document;
import java.util.List;

/** An application with everything that belongs to it, but for what the committee wrote. */
public record Dossier(Application application, List<Document> documents, List<Entry> history) {
  public Dossier {
    documents = List.copyOf(documents);
    history = List.copyOf(history);
  }

  /** The documents that were not removed. */
  public List<Document> present() {
    return documents.stream().filter(d -> !d.removed()).toList();
  }

  /** The present files of one slot that no check has refused. */
  public List<Document> usable(String slot) {
    return present().stream().filter(d -> d.slot().equals(slot) && d.state().isUsable()).toList();
  }

  public Dossier with(Application changed) {
    return new Dossier(changed, documents, history);
  }
}
