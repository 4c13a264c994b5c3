package fr.navette.functions.aws;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;

/** All versions of the files in a bucket that keeps them. */
record FileVersions(S3Client s3, String bucket) {
    /** Deletes the versions and the delete markers of each matching key. */
    void delete(String prefix, Predicate<String> matches) {
        s3.listObjectVersionsPaginator(r -> r.bucket(bucket).prefix(prefix)).stream()
                .flatMap(page -> Stream.concat(
                        page.versions().stream().map(v -> Map.entry(v.key(), v.versionId())),
                        page.deleteMarkers().stream().map(m -> Map.entry(m.key(), m.versionId()))))
                .filter(found -> matches.test(found.getKey()))
                .forEach(found -> s3.deleteObject(
                        r -> r.bucket(bucket).key(found.getKey()).versionId(found.getValue())));
    }
}
