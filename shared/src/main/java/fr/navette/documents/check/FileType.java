package fr.navette.documents.check;

import java.util.Arrays;
import java.util.Optional;

/** The file types that Navette can check. */
public enum FileType {
    PDF("application/pdf", ".pdf"),
    PNG("image/png", ".png"),
    JPEG("image/jpeg", ".jpg");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    public boolean isNamed(String lowerCaseName) {
        return lowerCaseName.endsWith(extension) || (this == JPEG && lowerCaseName.endsWith(".jpeg"));
    }

    public static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(t -> t.mediaType.equals(mediaType))
                .findFirst();
    }
}
