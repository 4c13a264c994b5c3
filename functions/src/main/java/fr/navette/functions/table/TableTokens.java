package fr.navette.functions.table;

import fr.navette.identity.Link;
import fr.navette.identity.Session;
import fr.navette.identity.SignInCodes;
import fr.navette.identity.Tokens;
import fr.navette.people.PersonId;
import java.util.Optional;

public record TableTokens(Table table) implements Tokens {
    @Override
    public SignInCodes codes(PersonId person) {
        return table.get(Key.codes(person))
                .map(row -> TokenRow.codes(person, row))
                .orElseGet(() -> SignInCodes.none(person));
    }

    @Override
    public Optional<Link> link(String hash) {
        return table.get(Key.token(hash)).filter(TokenRow::isLink).map(row -> TokenRow.link(hash, row));
    }

    @Override
    public Optional<Session> session(String hash) {
        return table.get(Key.token(hash)).filter(TokenRow::isSession).map(row -> TokenRow.session(hash, row));
    }

    @Override
    public void save(Session session) {
        table.dynamo()
                .putItem(r ->
                        r.tableName(table.name()).item(TokenRow.row(session).item()));
    }

    @Override
    public void delete(String sessionHash) {
        table.dynamo().deleteItem(r -> r.tableName(table.name()).key(Table.attributes(Key.token(sessionHash))));
    }
}
