package fr.navette.committee;

import fr.navette.applications.Applications;
import fr.navette.calls.CallId;
import fr.navette.mail.Mail;
import fr.navette.mail.MailKind;
import fr.navette.mail.Usefulness;

/** Tells mails about readings from those that have been overtaken: the member has read everything, or reads no more. */
public record ReadingsLeft(Applications applications, Committee committee) implements Usefulness {
    @Override
    public boolean isUseful(Mail mail) {
        var isAboutReadings = mail.template()
                .kind()
                .filter(kind -> kind == MailKind.READINGS || kind == MailKind.REMINDERS)
                .isPresent();
        if (!isAboutReadings) return true;
        var call = new CallId(mail.about());
        return committee
                .member(call, mail.to().person())
                .filter(Member::isReading)
                .map(member -> Reading.open(committee.readings(member.membership()), applications.summaries(call)))
                .filter(open -> !open.isEmpty())
                .isPresent();
    }
}
