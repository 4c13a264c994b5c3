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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                0,
                20,
                Interests.NONE,
                List.of(),
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
        return new Conflicts(List.of(member), Map.of(), List.of(application))
                .between(member, application)
                .map(FoundConflict::reason);
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
        "'Maille Nord, SIREN 732 829 320', Maille Nord",
        "Maille Nord (732829320), Maille Nord",
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

    private static Member declaring(Interests interests) {
        return member("Léa Martin", "lea@free.fr", "La Redoute").declaring(interests);
    }

    private static Interests interests(List<String> companies, List<String> people, List<String> sites) {
        return new Interests(companies, people, sites, Interests.Wishes.NONE, 1);
    }

    private static Optional<FoundConflict> found(Member member, Summary application) {
        return new Conflicts(List.of(member), Map.of(), List.of(application)).between(member, application);
    }

    @ParameterizedTest
    @CsvSource({
        "'Acheteuse chez La Redoute', bob@free.fr",
        "'Ex-directeur, La Redoute', bob@free.fr",
        "Dirigeant, bob@laredoute.fr"
    })
    void a_founder_who_works_at_the_members_company_is_a_conflict(String role, String address) {
        var founders = List.of(map("name", "Bob Roy", "role", role, "email", address));
        var conflict =
                found(member("Léa Martin", "lea@free.fr", "La Redoute"), application("Fil", "founders", founders));
        assertThat(conflict).contains(new FoundConflict(ConflictOfInterest.SAME_EMPLOYER, "La Redoute"));
    }

    @Test
    void a_role_that_names_no_employer_is_no_conflict() {
        var founders = List.of(map("name", "Bob Roy", "role", "Directeur de La Fabrique", "email", "bob@free.fr"));
        assertThat(found(member("Léa Martin", "lea@free.fr", "La Redoute"), application("Fil", "founders", founders)))
                .isEmpty();
        assertThat(found(member("Léa Martin", "lea@free.fr", ""), application("Fil", "founders", founders)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Fil Moderne SAS", "https://www.maille-nord.fr/equipe", "maille-nord.fr", "SIREN 732 829 320"})
    void a_company_that_a_member_has_declared_is_a_conflict(String company) {
        var conflict = found(
                declaring(interests(List.of("Nobody", company), List.of(), List.of())),
                application("Fil Moderne", "siren", "732829320"));
        assertThat(conflict.map(FoundConflict::isSure)).contains(true);
    }

    @Test
    void a_declared_employer_of_a_founder_is_a_conflict() {
        var founders = List.of(map("name", "Bob Roy", "role", "Développeur chez OVH", "email", "bob@free.fr"));
        assertThat(found(
                        declaring(interests(List.of("OVH"), List.of(), List.of())),
                        application("Fil", "founders", founders)))
                .contains(new FoundConflict(ConflictOfInterest.DECLARED_COMPANY, "OVH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lefevre ada", "ADA@maille-nord.fr", "ada+x@maille-nord.fr"})
    void a_person_whom_a_member_has_declared_is_a_conflict(String person) {
        assertThat(found(declaring(interests(List.of(), List.of(person), List.of())), application("Fil")))
                .contains(new FoundConflict(ConflictOfInterest.DECLARED_PERSON, person));
    }

    @Test
    void the_first_choice_of_a_site_that_a_member_has_declared_is_a_conflict() {
        assertThat(found(declaring(interests(List.of(), List.of(), List.of("blanchemaille"))), application("Fil")))
                .contains(new FoundConflict(ConflictOfInterest.DECLARED_SITE, "blanchemaille"));
        assertThat(found(declaring(interests(List.of(), List.of(), List.of("euratechnologies"))), application("Fil")))
                .isEmpty();
    }

    @Test
    void the_word_of_staff_goes_before_what_is_found() {
        var application = application("Fil");
        var stranger = member("Max Petit", "max@free.fr", "");
        var declared = stranger.ruled(new ConflictRuling(application.application(), true, Set.of(), "Son mentor", NOW));
        assertThat(found(declared, application))
                .contains(new FoundConflict(ConflictOfInterest.DECLARED_BY_STAFF, "Son mentor"));
        var colleague = member("Zoé Lefèvre", "zoe@maille-nord.fr", "");
        var lifted = colleague.ruled(new ConflictRuling(
                application.application(),
                false,
                Set.of(ConflictOfInterest.SAME_DOMAIN, ConflictOfInterest.SAME_FAMILY_NAME),
                "Partie en 2019",
                NOW));
        assertThat(found(lifted, application)).isEmpty();
        assertThat(found(lifted, application("Fil 2"))).isEmpty();
    }

    @Test
    void a_conflict_of_another_kind_counts_again_after_one_was_lifted() {
        var application = application("Fil");
        var lifted = member("Ada Lefèvre", "zoe@maille-nord.fr", "")
                .ruled(new ConflictRuling(
                        application.application(), false, Set.of(ConflictOfInterest.SAME_DOMAIN), "Une homonyme", NOW));
        assertThat(found(lifted, application).map(FoundConflict::reason)).contains(ConflictOfInterest.SAME_NAME);
    }

    @Test
    void each_conflict_says_what_both_have_in_common() {
        assertThat(found(member("Léa Martin", "lea@maille-nord.fr", ""), application("Fil")))
                .contains(new FoundConflict(ConflictOfInterest.SAME_DOMAIN, "maille-nord.fr"));
        assertThat(found(member("Léa Martin", "lea@free.fr", "FIL SAS"), application("Fil")))
                .contains(new FoundConflict(ConflictOfInterest.SAME_COMPANY, "Fil"));
    }
}
