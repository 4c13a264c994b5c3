package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.answers;
import static fr.navette.Given.email;
import static fr.navette.Given.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.Content;
import fr.navette.applications.Summary;
import fr.navette.identity.MemberId;
import fr.navette.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictOfInterestTest {
    private static Member member(String name, String address, String company) {
        return new Member(
                new MemberId("m"),
                CALL,
                email(address),
                name,
                Language.FR,
                company,
                List.of(),
                List.of(),
                20,
                false,
                NOW,
                1);
    }

    /** Applied for by ada@maille-nord.fr; Ada Lefèvre is the contact. */
    private static Summary application(String startup, Object... more) {
        var typed = new LinkedHashMap<>(answers(startup).answers());
        typed.putAll(map(more));
        var content = new Content(typed, List.of("blanchemaille"), Optional.empty());
        return Summary.of(aDraftOf("ada@maille-nord.fr").saved(content, 1, NOW));
    }

    private static Optional<ConflictOfInterest> between(Member member, Summary application) {
        return new Conflicts(List.of(member), List.of(application)).between(member, application);
    }

    @Test
    void a_member_with_another_name_company_and_domain_has_no_conflict() {
        assertThat(between(member("Léa Martin", "lea@laredoute.fr", "La Redoute"), application("Maille Nord")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@maille-nord.fr", "ADA@maille-nord.fr", "ada+jury@maille-nord.fr", "bob+x@free.fr"})
    void an_address_of_a_founder_is_a_conflict_whatever_its_tag(String address) {
        var founders = List.of(map("name", "Bob", "email", "bob+startup@free.fr"));
        assertThat(between(member("Léa Martin", address, ""), application("Fil", "founders", founders)))
                .contains(ConflictOfInterest.SAME_ADDRESS);
    }

    @Test
    void an_address_at_the_founders_own_domain_is_a_conflict() {
        assertThat(between(member("Léa Martin", "lea@Maille-Nord.fr", ""), application("Fil")))
                .contains(ConflictOfInterest.SAME_DOMAIN);
    }

    @Test
    void two_addresses_at_a_public_provider_have_nothing_in_common() {
        var founders = List.of(map("name", "Bob", "email", "bob@gmail.com"));
        assertThat(between(member("Léa Martin", "lea@gmail.com", ""), application("Fil", "founders", founders)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lefèvre", "ADA LEFEVRE", "Lefèvre, Ada", "Émile Zola", "zola emile"})
    void a_founder_or_contact_under_another_address_is_a_conflict(String name) {
        var founders = List.of(map("name", "Émile Zola", "email", "emile@free.fr"));
        assertThat(between(member(name, "private@orange.fr", ""), application("Fil", "founders", founders)))
                .contains(ConflictOfInterest.SAME_NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "Maille Nord, MAILLE NORD SAS",
        "MAILLE NORD SAS, Maille Nord",
        "Fil & Cie, Fil et Cie",
        "Fil & Cie, 'Fil & Compagnie, SARL'",
        "L'Éclair & Cie, LÉCLAIR CIE",
        "MailleNord, Maille-Nord",
        "La Fabrique, 'la fabrique !'",
        "محمد, محمد"
    })
    void the_same_company_under_another_spelling_is_a_conflict(String company, String startup) {
        var conflict = between(member("Léa Martin", "lea@free.fr", company), application(startup));
        assertThat(conflict).contains(ConflictOfInterest.SAME_COMPANY);
        assertThat(conflict.get().isSure()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "' - ', ' . '", "SAS, SARL"})
    void companies_without_a_name_are_not_the_same(String company, String startup) {
        assertThat(between(member("Léa Martin", "lea@free.fr", company), application(startup)))
                .isEmpty();
    }

    @Test
    void the_same_siren_is_a_conflict() {
        assertThat(between(
                        member("Léa Martin", "lea@free.fr", "Groupe X (SIREN 732 829 320)"),
                        application("Fil", "siren", "732829320")))
                .contains(ConflictOfInterest.SAME_SIREN);
    }

    @ParameterizedTest
    @CsvSource({"La Fabrique, La Fabrique Lille, lea@free.fr", "'', Maille Sud, lea@maille-sud.fr"})
    void a_company_that_looks_alike_is_a_likely_conflict(String company, String startup, String address) {
        var conflict = between(member("Léa Martin", address, company), application(startup));
        assertThat(conflict).contains(ConflictOfInterest.SIMILAR_COMPANY);
        assertThat(conflict.get().isSure()).isFalse();
    }

    @Test
    void the_same_family_name_is_a_likely_conflict() {
        var conflict = between(member("Jean Lefevre", "jean@free.fr", ""), application("Fil"));
        assertThat(conflict).contains(ConflictOfInterest.SAME_FAMILY_NAME);
        assertThat(conflict.get().isSure()).isFalse();
    }
}
