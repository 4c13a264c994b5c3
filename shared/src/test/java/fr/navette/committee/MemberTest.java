package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.NOW;
import static fr.navette.Given.email;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.calls.CallId;
import fr.navette.identity.MemberId;
import fr.navette.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

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
                0,
                20,
                Interests.NONE,
                List.of(),
                false,
                NOW,
                1);
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
