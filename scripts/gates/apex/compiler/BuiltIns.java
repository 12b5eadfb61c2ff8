import apex.jorje.semantic.common.TestStandardTypeInfos;
import apex.jorje.semantic.symbol.type.InternalTypeInfos;
import apex.jorje.semantic.symbol.type.TypeInfo;
import apex.jorje.semantic.symbol.type.TypeInfos;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the compiler has in itself: the basic types with their methods, and its names for types it looks up. */
final class BuiltIns {
    /** By Apex name. */
    private static final Map<String, TypeInfo> BASIC = basicTypes();

    /** By lower-case Apex name: types the compiler compares with constants of its own. */
    private static final Map<String, TypeInfo> KNOWN_BY_IDENTITY = Map.of(
        "system.iterable", TestStandardTypeInfos.ITERABLE,
        "system.iterator", TestStandardTypeInfos.ITERATOR,
        "system.comparator", TestStandardTypeInfos.COMPARATOR,
        "system.exception", TypeInfos.EXCEPTION
    );

    private static final Map<String, String> BYTECODE_NAMES = bytecodeNames();

    private BuiltIns() {}

    /** @return null for a type that is not basic */
    static TypeInfo basic(String apexName) {
        return BASIC.get(apexName);
    }

    /** @param key lower-case Apex name. @return null for a type that has no constant in the compiler */
    static TypeInfo knownByIdentity(String key) {
        return KNOWN_BY_IDENTITY.get(key);
    }

    /** The name under which the compiler looks a type up. */
    static String bytecodeName(String apexName) {
        String fixed = BYTECODE_NAMES.get(apexName.toLowerCase(Locale.ROOT));
        if (fixed != null) return fixed;
        boolean isSystemException = apexName.startsWith("System.") && apexName.endsWith("Exception");
        if (isSystemException) return "com/salesforce/api/exception/" + apexName.substring("System.".length());
        return apexName.replace('.', '/');
    }

    /** Types the compiler itself refers to have fixed names, by which it recognises them. */
    private static Map<String, String> bytecodeNames() {
        Map<String, String> names = new HashMap<>();
        for (TypeInfo type : constants(InternalTypeInfos.class)) {
            String name = type.getApexName().toLowerCase(Locale.ROOT);
            names.put(name.contains(".") ? name : "system." + name, type.getBytecodeName());
        }
        return names;
    }

    private static List<TypeInfo> constants(Class<?> holder) {
        List<TypeInfo> found = new ArrayList<>();
        for (Field field : holder.getFields()) {
            try {
                if (field.get(null) instanceof TypeInfo type) found.add(type);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible); // getFields gives public fields only
            }
        }
        return found;
    }

    private static Map<String, TypeInfo> basicTypes() {
        Map<String, TypeInfo> types = new HashMap<>();
        types.put("System.String", TypeInfos.STRING);
        types.put("System.Id", TypeInfos.ID);
        types.put("System.Integer", TypeInfos.INTEGER);
        types.put("System.Long", TypeInfos.LONG);
        types.put("System.Double", TypeInfos.DOUBLE);
        types.put("System.Decimal", TypeInfos.DECIMAL);
        types.put("System.Boolean", TypeInfos.BOOLEAN);
        types.put("System.Date", TypeInfos.DATE);
        types.put("System.Datetime", TypeInfos.DATE_TIME);
        types.put("System.Time", TypeInfos.TIME);
        types.put("System.Blob", TypeInfos.BLOB);
        types.put("System.SObject", TypeInfos.SOBJECT);
        types.put("System.Object", TypeInfos.OBJECT);
        types.put("Internal.Object", TypeInfos.OBJECT);
        return types;
    }
}
