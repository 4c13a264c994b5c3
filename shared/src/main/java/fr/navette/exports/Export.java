package fr.navette.exports;

import fr.navette.documents.Document;
import java.util.List;

/** The content of an export, before it becomes a file. */
public sealed interface Export {
    /** The number of rows, dossiers or files. */
    int rows();

    record Csv(Sheet sheet) implements Export {
        @Override
        public int rows() {
            return sheet.rows().size();
        }
    }

    record Spreadsheet(Sheet sheet) implements Export {
        @Override
        public int rows() {
            return sheet.rows().size();
        }
    }

    /** One file with contents and all dossiers. */
    record Book(Dossiers dossiers) implements Export {
        @Override
        public int rows() {
            return dossiers.all().size();
        }
    }

    /** One dossier in a file of its own. */
    record Booklet(Dossiers dossiers) implements Export {
        @Override
        public int rows() {
            return 1;
        }
    }

    /** One file per dossier. */
    record Booklets(Dossiers dossiers) implements Export {
        @Override
        public int rows() {
            return dossiers.all().size();
        }
    }

    record Archive(List<Packed> files) implements Export {
        public Archive {
            files = List.copyOf(files);
        }

        @Override
        public int rows() {
            return files.size();
        }
    }

    /**
     * A checked file of an applicant.
     *
     * @param path of its folder and name in the archive
     */
    record Packed(String path, Document document) {}
}
