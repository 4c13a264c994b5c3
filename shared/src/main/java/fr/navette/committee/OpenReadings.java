package fr.navette.committee;

import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.util.List;

/** The unfinished readings of somebody who reads no more. */
record OpenReadings(Committee committee, Transactions transactions) {
    /**
     * Stores the member, then frees the readings: from the first write on nobody assigns another one. Runs again if an
     * earlier run was interrupted between the two.
     *
     * @return the readings that are free, or would be
     */
    List<Reading> free(Member before, Member member, boolean confirmed) {
        if (confirmed && !member.equals(before)) transactions.commit(Write.put(member));
        var open = committee.readings(member.membership()).stream()
                .filter(r -> r.state() == Reading.State.OPEN)
                .toList();
        if (confirmed)
            transactions.commitInChunks(open.stream().map(Write::remove).toList());
        return open;
    }
}
