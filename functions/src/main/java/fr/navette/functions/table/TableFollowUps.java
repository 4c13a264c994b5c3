package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.FollowUp;
import fr.navette.applications.FollowUps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public record TableFollowUps(Table table) implements FollowUps {
    @Override
    public Optional<FollowUp> find(ApplicationId id, FollowUp.Kind kind) {
        return table.get(Key.followUp(id, kind)).map(FollowUpRow::followUp);
    }

    @Override
    public List<FollowUp> due(Instant now) {
        // The index has a resolution of one second.
        return table.due(Row.Kind.FOLLOW_UP, now, FollowUpRow::followUp).stream()
                .filter(followUp -> !followUp.dueAt().isAfter(now))
                .toList();
    }
}
