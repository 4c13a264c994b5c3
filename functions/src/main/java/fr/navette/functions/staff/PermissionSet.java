package fr.navette.functions.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The permission sets of {@code docs/permissions/}: what each adds to the one before it. The desk shows the commands of
 * one set; IAM decides.
 */
public enum PermissionSet {
    READER(
            "list-calls",
            "show-call",
            "find",
            "list-applications",
            "show-application",
            "list-members",
            "show-member",
            "rank-applications",
            "show-mails",
            "show-cohort",
            "show-project",
            "show-agreement",
            "show-review",
            "show-months"),
    OPERATOR(
            "invite-committee",
            "withdraw-member",
            "change-member",
            "change-address",
            "assign-reviews",
            "assign-one",
            "declare-conflict",
            "unassign",
            "extend-readings",
            "remind-committee",
            "request-correction",
            "allow-late",
            "move-closing",
            "resend-mail",
            "resend-failed",
            "settle-mail",
            "decide",
            "unstage",
            "extend-offer",
            "export-call",
            "order-waitlist",
            "check-places",
            "start-project",
            "pause-project",
            "resume-project",
            "extend-project",
            "open-review",
            "stage-outcomes",
            "release-remark",
            "hand-over"),
    ADMINISTRATOR(
            "open-call",
            "clone-call",
            "close-call",
            "announce",
            "correct-decision",
            "set-ineligible",
            "leave-cohort",
            "show-person",
            "erase-person",
            "fill-places",
            "answer-deferral",
            "enter",
            "move-project",
            "graduate-project",
            "close-review",
            "settle-proposal");

    private final Set<String> added;

    PermissionSet(String... added) {
        this.added = Set.of(added);
    }

    /** The name of its file and of its dashboard's parameter. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PermissionSet> named(Object word) {
        return Arrays.stream(values()).filter(set -> set.word().equals(word)).findFirst();
    }

    public boolean allows(String command) {
        return commands().contains(command);
    }

    /** The names of all its commands. */
    public Set<String> commands() {
        var commands = new TreeSet<String>();
        for (var set : values()) if (set.compareTo(this) <= 0) commands.addAll(set.added);
        return commands;
    }
}
