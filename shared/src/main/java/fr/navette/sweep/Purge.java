package fr.navette.sweep;

import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.applications.Dossier;
import fr.navette.applications.Upkeep;
import fr.navette.documents.Document;
import fr.navette.documents.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes what nobody needs any more: the files first, what makes the sweep come by last. So what a
 * crash interrupts is finished by the next sweep.
 */
record Purge(Files files, Transactions transactions) {
  /** Of a file that was judged the row stays and tells the verdict. */
  void file(Document document) {
    files.purge(document);
    transactions.commit(
        document.removed()
            ? new Write.RemoveDocument(document)
            : new Write.PutDocument(document.purged()));
  }

  /** The draft and everything of it. */
  void draft(Dossier draft, Upkeep upkeep) {
    var writes = documents(draft);
    draft.history().forEach(entry -> writes.add(new Write.RemoveEntry(entry)));
    writes.add(new Write.RemoveApplication(draft.application()));
    writes.add(new Write.RemoveUpkeep(upkeep));
    commit(writes);
  }

  /** Only the documents: that somebody applied and withdrew stays. */
  void withdrawn(Dossier withdrawn, Upkeep upkeep) {
    var writes = documents(withdrawn);
    writes.add(new Write.RemoveUpkeep(upkeep));
    commit(writes);
  }

  private List<Write> documents(Dossier dossier) {
    dossier.documents().forEach(files::purge);
    var writes = new ArrayList<Write>();
    dossier.documents().forEach(document -> writes.add(new Write.RemoveDocument(document)));
    return writes;
  }

  private void commit(List<Write> writes) {
    for (int from = 0; from < writes.size(); from += Transactions.MOST_WRITES)
      transactions.commit(
          writes.subList(from, Math.min(from + Transactions.MOST_WRITES, writes.size())));
  }
}
