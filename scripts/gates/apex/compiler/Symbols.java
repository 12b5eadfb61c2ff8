import apex.jorje.semantic.common.TestStandardTypeInfos;
import apex.jorje.semantic.common.TestSymbolProvider;
import apex.jorje.semantic.compiler.Namespace;
import apex.jorje.semantic.symbol.resolver.SymbolResolver;
import apex.jorje.semantic.symbol.type.TypeInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Answers the compiler's questions about names that are not in the sources. It asks with its internal names, such as
 * `com/salesforce/api/schema/opportunity`, `system/json` or `database$batchable`.
 */
final class Symbols extends TestSymbolProvider {
    private static final String API = "com/salesforce/api/";

    private final SObjectTypes sObjects;
    private final PlatformTypes platform;
    private final Set<String> labels = new HashSet<>();

    Symbols(SObjectTypes sObjects, List<String> labels) {
        this.sObjects = sObjects;
        this.platform = sObjects.platform();
        for (String label : labels) this.labels.add(label.toLowerCase(Locale.ROOT));
    }

    @Override
    public TypeInfo find(SymbolResolver symbols, TypeInfo from, String name) {
        TypeInfo found = find(name.toLowerCase(Locale.ROOT));
        return found != null ? found : super.find(symbols, from, name);
    }

    private TypeInfo find(String name) {
        boolean isApi = name.startsWith(API);
        String[] parts = (isApi ? name.substring(API.length()) : name).split("[/$]");
        switch (parts.length) {
            case 1:
                return isApi ? ofNamespace("system", parts[0]) : null;
            case 2:
                return ofNamespace(parts[0], parts[1]);
            case 3:
                return platform.find(parts[0] + "." + parts[1] + "$" + parts[2]);
            default:
                return null;
        }
    }

    private TypeInfo ofNamespace(String namespace, String name) {
        switch (namespace) {
            case "entity":
                return sObjects.find(name);
            case "schema":
                TypeInfo sObject = sObjects.find(name);
                return sObject != null ? sObject : platform.find("schema." + name);
            case "exception":
                return platform.find("system." + name);
            case "system":
                return name.equals("apexbaseexception") ? platform.exceptionBase() : platform.find("system." + name);
            default:
                return platform.find(namespace + "." + name);
        }
    }

    @Override
    public TypeInfo getSObjectType(TypeInfo from, String name) {
        TypeInfo found = sObjects.find(name);
        return found != null ? found : super.getSObjectType(from, name);
    }

    @Override
    public boolean hasLabelField(TypeInfo from, Namespace namespace, String label) {
        return labels.contains(label.toLowerCase(Locale.ROOT));
    }
}
