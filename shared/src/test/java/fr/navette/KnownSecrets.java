package fr.navette;

import fr.navette.secrets.Secrets;

/** Predictable secrets: id 1, code 1, token 1 and so on. */
public final class KnownSecrets implements Secrets {
    private int ids;
    private int codes;
    private int tokens;

    @Override
    public String id() {
        return "id%024d".formatted(++ids);
    }

    @Override
    public String code() {
        return "CODE%04d".formatted(++codes);
    }

    @Override
    public String token() {
        return "token-" + ++tokens;
    }
}
