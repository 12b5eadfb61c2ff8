import apex.common.base.Initializer;
import apex.jorje.semantic.ast.modifier.ModifierGroups;
import apex.jorje.semantic.bcl.DmlOperation;
import apex.jorje.semantic.compiler.Namespaces;
import apex.jorje.semantic.symbol.member.method.MethodTable;
import apex.jorje.semantic.symbol.member.method.StandardMethodTable;
import apex.jorje.semantic.symbol.member.variable.FieldInfo;
import apex.jorje.semantic.symbol.member.variable.FieldTable;
import apex.jorje.semantic.symbol.member.variable.SObjectFieldInfo;
import apex.jorje.semantic.symbol.member.variable.StandardFieldTable;
import apex.jorje.semantic.symbol.member.variable.VariableValidator;
import apex.jorje.semantic.symbol.member.variable.VariableVisitor;
import apex.jorje.semantic.symbol.resolver.SymbolResolver;
import apex.jorje.semantic.symbol.type.GenericTypeInfoFactory;
import apex.jorje.semantic.symbol.type.SObjectMetadata;
import apex.jorje.semantic.symbol.type.SObjectMetadata.CustomEntitySObjectType;
import apex.jorje.semantic.symbol.type.SObjectTypeInfo;
import apex.jorje.semantic.symbol.type.TypeInfo;
import apex.jorje.semantic.symbol.type.TypeInfos;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Standard objects with the project's fields, and the project's own objects. */
final class SObjectTypes {
    private static final Set<String> UNTRIGGERED = Set.of("customMetadata", "customSetting");

    private final TypeJars jars;
    private final PlatformTypes platform;
    private final Map<String, Project.CustomObject> ofProject = new HashMap<>();
    private final Map<String, SObjectTypeInfo> types = new HashMap<>();

    SObjectTypes(TypeJars jars, Project project) {
        this.jars = jars;
        this.platform = new PlatformTypes(jars, this);
        for (Project.CustomObject object : project.objects()) ofProject.put(key(object.name()), object);
    }

    PlatformTypes platform() {
        return platform;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** @return null where there is no such object */
    SObjectTypeInfo find(String name) {
        SObjectTypeInfo cached = types.get(key(name));
        if (cached != null) return cached;
        Class<?> standard = jars.findSObject(name);
        Project.CustomObject own = ofProject.get(key(name));
        if (standard == null && (own == null || own.kind().equals("standard"))) return null;
        SObjectTypeInfo made = make(standard, own);
        types.put(key(name), made);
        return made;
    }

    private SObjectTypeInfo make(Class<?> standard, Project.CustomObject own) {
        SObjectTypeInfo.Builder builder = SObjectTypeInfo.builder();
        builder.setApexBytecodeName(standard != null ? standard.getSimpleName() : own.name());
        builder.setNamespace(Namespaces.EMPTY);
        builder.setMetadata(metadata(own == null ? "standard" : own.kind(), own));
        builder.setFields((Initializer<FieldTable, TypeInfo>) self -> fields(self, standard, own));
        if (own != null && own.kind().equals("customMetadata")) {
            builder.setMethods((Initializer<MethodTable, TypeInfo>) SObjectTypes::customMetadataMethods);
        }
        return builder.buildResolved();
    }

    private static SObjectMetadata metadata(String kind, Project.CustomObject own) {
        return SObjectMetadata.builder()
            .setCustomEntitySObjectType(entityType(kind, own))
            .setPlatformEvent(kind.equals("platformEvent"))
            .setTriggerable(!UNTRIGGERED.contains(kind))
            .setEditable(true)
            .setLookupFieldPredicate((field, type) -> true)
            // Records of custom metadata types are deployed, never saved.
            .setSupportedDml(kind.equals("customMetadata") ? DmlOperation.EMPTY : DmlOperation.ALL)
            .build();
    }

    private static CustomEntitySObjectType entityType(String kind, Project.CustomObject own) {
        switch (kind) {
            case "customMetadata":
                return CustomEntitySObjectType.CUSTOM_METADATA_TYPE;
            case "customSetting":
                boolean isHierarchy = own.fields().stream().anyMatch(field -> field.name().equals("SetupOwnerId"));
                return isHierarchy
                    ? CustomEntitySObjectType.HIERARCHY_CUSTOM_SETTING
                    : CustomEntitySObjectType.LIST_CUSTOM_SETTING;
            default:
                return CustomEntitySObjectType.OTHER;
        }
    }

    private FieldTable fields(TypeInfo self, Class<?> standard, Project.CustomObject own) {
        FieldTable table = new FieldsAndTokens(own == null ? List.of() : own.rowCauses());
        Set<String> readOnly = new HashSet<>();
        if (own != null) {
            for (Project.Field field : own.fields()) {
                if (!field.writeable()) readOnly.add(key(field.name()));
            }
        }
        if (standard != null) addStandardFields(table, self, standard, readOnly);
        if (own != null) addProjectFields(table, self, own, standard == null);
        table.add(PlatformTypes.newField(self, "SObjectType", platform.find("schema.sobjecttype"), true));
        return table.resolve();
    }

    private void addStandardFields(FieldTable table, TypeInfo self, Class<?> standard, Set<String> readOnly) {
        for (Field field : standard.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) continue;
            String name = field.getName().replaceAll("\\$$", "");
            TypeInfo type = platform.type(field.getGenericType());
            table.add(field(self, name, type, category(type, field), !readOnly.contains(key(name))));
        }
    }

    private static SObjectFieldInfo.Category category(TypeInfo type, Field field) {
        if (field.getType().isArray()) return SObjectFieldInfo.Category.AGGREGATE;
        return type instanceof SObjectTypeInfo
            ? SObjectFieldInfo.Category.FOREIGN_KEY
            : SObjectFieldInfo.Category.REGULAR;
    }

    private void addProjectFields(FieldTable table, TypeInfo self, Project.CustomObject own, boolean all) {
        for (Project.Field field : own.fields()) {
            if (!all && !field.custom()) continue;
            TypeInfo type = BuiltIns.basic("System." + field.type());
            table.add(field(self, field.name(), type, SObjectFieldInfo.Category.REGULAR, field.writeable()));
            if (field.relationship() == null) continue;
            TypeInfo parent = find(field.parent());
            table.add(field(self, field.relationship(), parent, SObjectFieldInfo.Category.FOREIGN_KEY, true));
        }
        for (Project.Child child : own.children()) {
            TypeInfo children = find(child.object());
            if (children == null) continue; // an object the compiler has no type for, such as a field history
            TypeInfo list = GenericTypeInfoFactory.createList(children);
            table.add(field(self, child.relationship(), list, SObjectFieldInfo.Category.AGGREGATE, true));
        }
    }

    private static FieldInfo field(
        TypeInfo self,
        String name,
        TypeInfo type,
        SObjectFieldInfo.Category category,
        boolean writeable
    ) {
        SObjectFieldInfo.Builder builder = SObjectFieldInfo.builder();
        builder.setName(name);
        builder.setModifiers(ModifierGroups.ONLY_GLOBAL);
        builder.setDefiningType(self);
        builder.setType(type);
        builder.setCategory(category);
        builder.setColumnInfo(true);
        builder.setPrimaryKey(name.equalsIgnoreCase("Id"));
        if (!writeable) builder.setValidateStoreFunction(SObjectTypes::refuseStore);
        return builder.build();
    }

    /** Formulas, auto-numbers and what the platform fills in: Apex must not assign them, not even in a test. */
    private static boolean refuseStore(
        VariableValidator validator,
        SObjectFieldInfo field,
        VariableVisitor.Context context
    ) {
        String message = "Field is not writeable: " + field.getDefiningType() + "." + field.getName();
        validator.getScope().getErrors().markInvalid(validator.getNode(), context.loc, message);
        return false;
    }

    private static MethodTable customMetadataMethods(TypeInfo self) {
        StandardMethodTable table = new StandardMethodTable();
        table.addDuplicatesAllowed(
            PlatformTypes.newMethod(self, "getInstance", self)
                .setModifiers(ModifierGroups.GLOBAL_STATIC)
                .setNamedParameterTypes(TypeInfos.STRING)
                .build()
        );
        table.addDuplicatesAllowed(
            PlatformTypes.newMethod(self, "getAll", GenericTypeInfoFactory.createMap(TypeInfos.STRING, self))
                .setModifiers(ModifierGroups.GLOBAL_STATIC)
                .setNamedParameterTypes(List.of())
                .build()
        );
        return table.resolve();
    }

    /** `record.Amount` is a value, `Opportunity.Amount` the field itself as Schema describes it. */
    private final class FieldsAndTokens extends StandardFieldTable {
        private final List<String> rowCauses;

        FieldsAndTokens(List<String> rowCauses) {
            this.rowCauses = rowCauses;
        }

        @Override
        public FieldInfo get(SymbolResolver symbols, TypeInfo type, String name, LookupMode mode) {
            FieldInfo found = super.get(symbols, type, name, mode);
            boolean isStatic = mode.name().startsWith("STATIC");
            if (!isStatic || !(found instanceof SObjectFieldInfo)) return found;
            return PlatformTypes.newField(found.getDefiningType(), found.getName(), tokenType(name), true);
        }

        private TypeInfo tokenType(String name) {
            boolean isRowCause = name.equalsIgnoreCase("RowCause") && !rowCauses.isEmpty();
            return isRowCause ? platform.rowCause(rowCauses) : platform.find("schema.sobjectfield");
        }
    }
}
