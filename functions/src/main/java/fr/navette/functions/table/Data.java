package fr.navette.functions.table;

import fr.navette.input.Values;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Plain values to and from DynamoDB attributes. */
final class Data {
    private Data() {}

    static AttributeValue attribute(Object value) {
        return switch (value) {
            case Map<?, ?> map -> AttributeValue.fromM(attributes(map));
            case List<?> list ->
                AttributeValue.fromL(list.stream().map(Data::attribute).toList());
            case Boolean flag -> AttributeValue.fromBool(flag);
            case BigDecimal number -> AttributeValue.fromN(number.toPlainString());
            case Number number -> AttributeValue.fromN(number.toString());
            default -> AttributeValue.fromS(value.toString());
        };
    }

    /** Leaves out {@code null} and empty {@code Optional}: absent means the same. */
    static Map<String, AttributeValue> attributes(Map<?, ?> values) {
        var attributes = new LinkedHashMap<String, AttributeValue>();
        values.forEach((name, value) -> {
            switch (value) {
                case null -> {}
                case Optional<?> optional -> optional.ifPresent(v -> attributes.put(name.toString(), attribute(v)));
                default -> attributes.put(name.toString(), attribute(value));
            }
        });
        return attributes;
    }

    static Map<String, Object> values(Map<String, AttributeValue> attributes) {
        var values = new Values();
        attributes.forEach((name, attribute) -> values.put(name, value(attribute)));
        return values;
    }

    private static Object value(AttributeValue attribute) {
        return switch (attribute.type()) {
            case S -> attribute.s();
            case N -> new BigDecimal(attribute.n());
            case BOOL -> attribute.bool();
            case L -> attribute.l().stream().map(Data::value).toList();
            case M -> values(attribute.m());
            case SS, NS, BS, B, NUL, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("nothing here writes " + attribute.type());
        };
    }
}
