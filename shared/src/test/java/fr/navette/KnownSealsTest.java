package fr.navette;

import fr.navette.applications.Seals;

class KnownSealsTest extends SealsContract {
    @Override
    protected Seals seals() {
        return new KnownSeals();
    }
}
