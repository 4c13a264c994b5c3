package fr.navette.exports;

import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.identity.MemberId;
import fr.navette.text.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The readers of a call: by name, or by a number that says nothing about them. */
record Readers(Map<MemberId, String> names) {
    static Readers named(List<Member> members) {
        return new Readers(members.stream().collect(Collectors.toMap(Member::id, Member::name)));
    }

    /** Members' ids are hashes, so that their order is not that of the names. */
    static Readers numbered(List<Reading> readings, Language language) {
        var ids = readings.stream()
                .map(reading -> reading.member().value())
                .distinct()
                .sorted()
                .toList();
        var word = switch (language) {
            case FR -> "Lecteur ";
            case EN -> "Reader ";
        };
        return new Readers(IntStream.range(0, ids.size())
                .boxed()
                .collect(Collectors.toMap(i -> new MemberId(ids.get(i)), i -> word + (i + 1))));
    }

    String of(Reading reading) {
        return names.getOrDefault(reading.member(), "");
    }
}
