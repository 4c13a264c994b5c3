package fr.navette.reports;

import fr.navette.calls.Call;
import fr.navette.input.Values;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.people.Email;
import fr.navette.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The daily mail to staff about a call, in French. */
final class DigestMails {
    private static final int MAX_LINES = 50;

    private DigestMails() {}

    /** One mail per call and day of its zone. */
    static String id(LocalDate day) {
        return "digest-" + day;
    }

    static Mail of(Call call, List<News> news, Email staff, Instant now) {
        var values = Values.of("call", call.title().in(Language.FR))
                .with("callId", call.id().value());
        if (call.filling().auto() && call.fillsAt(now)) values.put("fills", "true");
        for (var topic : News.Topic.values()) {
            var lines = news.stream()
                    .filter(one -> one.topic() == topic)
                    .map(News::line)
                    .toList();
            if (!lines.isEmpty()) values.put(topic.section, section(lines));
        }
        return Mail.pending(
                call.id().value(),
                id(LocalDate.ofInstant(now, call.zone())),
                MailTemplate.DIGEST,
                staff,
                "",
                Language.FR,
                values,
                now);
    }

    private static Map<String, Object> section(List<Map<String, Object>> lines) {
        var shown = lines.subList(0, Math.min(MAX_LINES, lines.size()));
        var section = Values.of("lines", shown);
        int more = lines.size() - shown.size();
        return more == 0 ? section : section.with("more", Integer.toString(more));
    }
}
