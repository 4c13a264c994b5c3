package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.NOW;
import static fr.navette.Given.email;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.identity.MemberId;
import fr.navette.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberTest {
    private static Member of(String company, String... sites) {
        return new Member(
                new MemberId("m"),
                CALL,
                email("lea@example.org"),
                "Léa",
                Language.FR,
                company,
                List.of(sites),
                List.of(),
                20,
                false,
                NOW,
                1);
    }

    @ParameterizedTest
    @CsvSource({
        "La Fabrique, 'la fabrique !', true",
        "L'Éclair & Cie, LÉCLAIR CIE, true",
        "La Fabrique, La Fabrique Lille, false",
        "'', '', false",
        "' - ', ' . ', false",
        "محمد, محمد, true"
    })
    void a_member_is_involved_in_an_application_of_their_own_organisation(String company, String startup, boolean own) {
        assertThat(of(company).isInvolvedIn(application(startup, "ada@example.org")))
                .isEqualTo(own);
    }

    @Test
    void a_member_is_involved_in_an_application_that_names_them() {
        assertThat(of("").isInvolvedIn(application("Fil", "LEA@example.org"))).isTrue();
        assertThat(of("").isInvolvedIn(application("Fil", "ada@example.org", "lea@example.org")))
                .isTrue();
        assertThat(of("").isInvolvedIn(application("Fil", "ada@example.org"))).isFalse();
    }

    private static Summary application(String startup, String... people) {
        return new Summary(
                CALL,
                new ApplicationId("a"),
                startup,
                Status.SUBMITTED,
                "lille",
                Optional.empty(),
                Stream.of(people).map(address -> email(address).person()).collect(Collectors.toSet()));
    }

    @Test
    void a_member_reads_for_the_given_sites_or_for_all() {
        assertThat(of("", "lille").readsFor("lille")).isTrue();
        assertThat(of("", "lille").readsFor("roubaix")).isFalse();
        assertThat(of("").readsFor("roubaix")).isTrue();
    }

    @Test
    void one_person_is_another_member_in_another_call() {
        var person = email("lea@example.org").person();
        assertThat(MemberId.of(CALL, person))
                .isEqualTo(MemberId.of(CALL, email("LEA@example.org").person()))
                .isNotEqualTo(MemberId.of(new CallId("other"), person));
    }
}
