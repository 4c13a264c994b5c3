package fr.navette.functions.table;

import fr.navette.identity.Link;
import fr.navette.identity.Session;
import fr.navette.identity.SignInCodes;
import fr.navette.identity.Tokens;
import fr.navette.people.PersonId;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

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
        put(TokenRow.pointer(session));
        put(TokenRow.row(session));
    }

    @Override
    public boolean renew(Session session) {
        try {
            table.dynamo()
                    .putItem(r -> r.tableName(table.name())
                            .item(TokenRow.row(session).item())
                            .conditionExpression("attribute_exists(PK)"));
        } catch (ConditionalCheckFailedException ended) {
            return false;
        }
        put(TokenRow.pointer(session));
        return true;
    }

    @Override
    public List<Session> sessions(PersonId person) {
        return table.list(Key.ofPerson(person), Key.SESSION).stream()
                .map(TokenRow::hash)
                .flatMap(hash -> session(hash).stream())
                .toList();
    }

    @Override
    public void delete(Session session) {
        delete(Key.token(session.hash()));
        delete(Key.sessionOf(session.person(), session.hash()));
    }

    private void put(Row row) {
        table.dynamo().putItem(r -> r.tableName(table.name()).item(row.item()));
    }

    private void delete(Key key) {
        table.dynamo().deleteItem(r -> r.tableName(table.name()).key(Table.attributes(key)));
    }
}
