import apex.common.base.Initializer;
import apex.jorje.semantic.ast.modifier.ModifierGroup;
import apex.jorje.semantic.ast.modifier.ModifierGroups;
import apex.jorje.semantic.common.TestStandardTypeInfos;
import apex.jorje.semantic.compiler.Namespaces;
import apex.jorje.semantic.symbol.member.method.MethodInfo;
import apex.jorje.semantic.symbol.member.method.MethodTable;
import apex.jorje.semantic.symbol.member.method.StandardMethodInfo;
import apex.jorje.semantic.symbol.member.method.StandardMethodInfoBuilder;
import apex.jorje.semantic.symbol.member.method.StandardMethodTable;
import apex.jorje.semantic.symbol.member.variable.FieldInfo;
import apex.jorje.semantic.symbol.member.variable.FieldTable;
import apex.jorje.semantic.symbol.member.variable.StandardFieldInfo;
import apex.jorje.semantic.symbol.member.variable.StandardFieldTable;
import apex.jorje.semantic.symbol.resolver.SymbolResolver;
import apex.jorje.semantic.symbol.type.AbstractTypeInfo;
import apex.jorje.semantic.symbol.type.ArgumentTypeInfos;
import apex.jorje.semantic.symbol.type.BasicType;
import apex.jorje.semantic.symbol.type.GenericTypeInfo;
import apex.jorje.semantic.symbol.type.GenericTypeInfoFactory;
import apex.jorje.semantic.symbol.type.StandardTypeInfoImpl;
import apex.jorje.semantic.symbol.type.TypeInfo;
import apex.jorje.semantic.symbol.type.TypeInfos;
import apex.jorje.semantic.symbol.type.UnitType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The types of the platform (System, Schema, Database and so on) in the compiler's terms. String, List, SObject and
 * other basic types are built into the compiler; everything else comes from the classes of the type jars.
 */
final class PlatformTypes {
    private static final String SOBJECT_TYPE = "schema.sobjecttype";
    private static final String LABEL = "system.label";
    private static final String BATCHABLE = "database.batchable";
    private static final String QUERY_LOCATOR = "database.querylocator";

    private final TypeJars jars;
    private final SObjectTypes sObjects;
    private final Map<String, TypeInfo> types = new HashMap<>();

    PlatformTypes(TypeJars jars, SObjectTypes sObjects) {
        this.jars = jars;
        this.sObjects = sObjects;
    }

    /** @param name such as `System.JSON` or `ConnectApi.Feed$Item`, in any case. @return null where there is none */
    TypeInfo find(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        // There is a Label for each namespace, made by the compiler, which asks only whether a label exists.
        if (key.equals(LABEL)) return null;
        TypeInfo known = BuiltIns.knownByIdentity(key);
        if (known != null) return known;
        TypeInfo cached = types.get(key);
        if (cached != null) return cached;
        Class<?> source = jars.find(key);
        if (source == null) return null;
        TypeInfo made = make(source, key.equals(SOBJECT_TYPE) ? this::describedObject : member -> null);
        types.put(key, made);
        return made;
    }

    /** A type of the platform with more fields: the members of the project that it describes. */
    private TypeInfo variant(String key, Members members) {
        return make(jars.find(key), members);
    }

    /** `Schema.SObjectType.Account` */
    private TypeInfo describedObject(String object) {
        TypeInfo sObject = sObjects.find(object);
        if (sObject == null) return null;
        TypeInfo fields = variant("schema.sobjecttypefields", name -> describedField(sObject, name));
        return variant("schema.describesobjectresult", name -> name.equalsIgnoreCase("fields") ? fields : null);
    }

    /** `Schema.SObjectType.Account.fields.Name` */
    private TypeInfo describedField(TypeInfo sObject, String name) {
        boolean exists = sObject.fields().all().stream().anyMatch(field -> field.getName().equalsIgnoreCase(name));
        return exists ? find("schema.describefieldresult") : null;
    }

    /** `Visit__Share.RowCause`, whose fields are the reasons for sharing. */
    TypeInfo rowCause(List<String> reasons) {
        return variant("schema.sobjectfield", name ->
            reasons.stream().anyMatch(name::equalsIgnoreCase) ? TypeInfos.STRING : null
        );
    }

    private TypeInfo make(Class<?> source, Members members) {
        String apexName = TypeJars.apexName(source);
        AbstractTypeInfo.Builder<?, ?> builder = newBuilder(source);
        builder.setApexName(apexName);
        builder.setBytecodeName(BuiltIns.bytecodeName(apexName));
        builder.setNamespace(Namespaces.create(apexName.substring(0, apexName.indexOf('.'))));
        builder.setBasicType(BasicType.APEX_OBJECT);
        builder.setUnitType(unitType(source));
        builder.setModifiers(isPlainClass(source) ? ModifierGroups.GLOBAL_VIRTUAL : ModifierGroups.ONLY_GLOBAL);
        builder.setCodeUnitDetails(TestStandardTypeInfos.DATABASE.getCodeUnitDetails());
        setParents(builder, source);
        Initializer<MethodTable, TypeInfo> methods = self -> methodsOf(source, self);
        // The compiler calls what is in the first table and lets subclasses override what is in the second.
        builder.setMethods(methods);
        builder.setVirtualMethods(methods);
        builder.setFields((Initializer<FieldTable, TypeInfo>) self -> fieldsOf(source, self, members));
        return (TypeInfo) builder.buildResolved();
    }

    private static AbstractTypeInfo.Builder<?, ?> newBuilder(Class<?> source) {
        if (source.getTypeParameters().length == 0) return StandardTypeInfoImpl.builder();
        GenericTypeInfo.Builder builder = GenericTypeInfo.builder();
        builder.setTypeArguments(ArgumentTypeInfos.T);
        return builder;
    }

    private static UnitType unitType(Class<?> source) {
        if (source.isEnum()) return UnitType.ENUM;
        return source.isInterface() ? UnitType.INTERFACE : UnitType.CLASS;
    }

    private static boolean isPlainClass(Class<?> source) {
        return !source.isEnum() && !source.isInterface();
    }

    private void setParents(AbstractTypeInfo.Builder<?, ?> builder, Class<?> source) {
        List<TypeInfo> interfaces = new ArrayList<>();
        if (!source.isEnum()) {
            for (Type each : source.getGenericInterfaces()) interfaces.add(type(each));
        }
        if (TypeJars.apexKey(source).equals(QUERY_LOCATOR)) interfaces.add(iterable(TypeInfos.SOBJECT));
        builder.setParents(parentOf(source), interfaces);
    }

    private TypeInfo parentOf(Class<?> source) {
        Class<?> parent = source.getSuperclass();
        if (parent == null || source.isEnum() || !TypeJars.isApex(parent)) return TypeInfos.OBJECT;
        // Every exception of the platform has the methods of this class, which the jars do not have.
        if (TypeJars.apexName(parent).equals("System.Exception")) return exceptionBase();
        return type(parent);
    }

    /** System.ApexBaseException, the parent of all exceptions but System.Exception itself. */
    TypeInfo exceptionBase() {
        return types.computeIfAbsent("system.apexbaseexception", key -> {
            StandardTypeInfoImpl.Builder builder = StandardTypeInfoImpl.builder();
            builder.setApexName("System.ApexBaseException");
            builder.setBytecodeName("System/ApexBaseException");
            builder.setNamespace(Namespaces.SYSTEM);
            builder.setBasicType(BasicType.APEX_OBJECT);
            builder.setUnitType(UnitType.CLASS);
            builder.setModifiers(ModifierGroups.GLOBAL_VIRTUAL);
            builder.setCodeUnitDetails(TestStandardTypeInfos.APEX_EXCEPTION.getCodeUnitDetails());
            builder.setParents(TypeInfos.EXCEPTION);
            Initializer<MethodTable, TypeInfo> methods = self -> {
                StandardMethodTable table = new StandardMethodTable();
                TestStandardTypeInfos.APEX_EXCEPTION.methods().all().forEach(table::addDuplicatesAllowed);
                for (MethodInfo method : TypeInfos.EXCEPTION.methods().all()) {
                    if (!method.isConstructor()) table.addDuplicatesAllowed(method);
                }
                return table.resolve();
            };
            builder.setMethods(methods);
            builder.setVirtualMethods(methods);
            return builder.buildResolved();
        });
    }

    /** Own and inherited methods in one table: the compiler does not look at the parents of standard types. */
    private MethodTable methodsOf(Class<?> source, TypeInfo self) {
        StandardMethodTable table = new StandardMethodTable();
        for (Constructor<?> constructor : source.getDeclaredConstructors()) {
            if (isVisible(constructor)) table.addDuplicatesAllowed(constructor(constructor, self));
        }
        for (Class<?> each = source; each != null && TypeJars.isApex(each); each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                if (isVisible(method)) table.addDuplicatesAllowed(method(method, self));
            }
        }
        if (source.isEnum()) enumMethods(self).forEach(table::addDuplicatesAllowed);
        return table.resolve();
    }

    private static boolean isVisible(Executable member) {
        return Modifier.isPublic(member.getModifiers()) && !member.isSynthetic();
    }

    private MethodInfo constructor(Constructor<?> constructor, TypeInfo self) {
        return StandardMethodInfo.builder()
            .setDefiningType(self)
            .setModifiers(ModifierGroups.GLOBAL_VIRTUAL)
            .setConstructor()
            .setReturnType(TypeInfos.VOID)
            .setNamedParameterTypes(parameters(constructor))
            .build();
    }

    private MethodInfo method(Method method, TypeInfo self) {
        return newMethod(self, method.getName().replaceAll("\\$$", ""), resultOf(method))
            .setModifiers(modifiers(method))
            .setNamedParameterTypes(parameters(method))
            .build();
    }

    /** A batch may start with any Iterable; the jars know only the QueryLocator, which is one to the platform. */
    private TypeInfo resultOf(Method method) {
        boolean isStart = method.getName().equals("start") && TypeJars.apexKey(method.getDeclaringClass()).equals(BATCHABLE);
        return isStart ? iterable(ArgumentTypeInfos.T) : type(method.getGenericReturnType());
    }

    private static TypeInfo iterable(TypeInfo element) {
        return GenericTypeInfoFactory.create(TestStandardTypeInfos.ITERABLE, element);
    }

    private static ModifierGroup modifiers(Method method) {
        if (Modifier.isStatic(method.getModifiers())) return ModifierGroups.GLOBAL_STATIC;
        return method.getDeclaringClass().isInterface() ? ModifierGroups.ONLY_GLOBAL : ModifierGroups.GLOBAL_VIRTUAL;
    }

    private List<TypeInfo> parameters(Executable executable) {
        return Arrays.stream(executable.getGenericParameterTypes()).map(this::type).toList();
    }

    static StandardMethodInfoBuilder newMethod(TypeInfo self, String name, TypeInfo result) {
        return StandardMethodInfo.builder().setDefiningType(self).setName(name).setReturnType(result);
    }

    private static List<MethodInfo> enumMethods(TypeInfo self) {
        List<MethodInfo> methods = new ArrayList<>();
        for (Map.Entry<String, TypeInfo> each : Map.<String, TypeInfo>of(
            "name", TypeInfos.STRING,
            "ordinal", TypeInfos.INTEGER,
            "hashCode", TypeInfos.INTEGER
        ).entrySet()) {
            methods.add(
                newMethod(self, each.getKey(), each.getValue())
                    .setModifiers(ModifierGroups.ONLY_GLOBAL)
                    .setNamedParameterTypes(List.of())
                    .build()
            );
        }
        methods.add(
            newMethod(self, "equals", TypeInfos.BOOLEAN)
                .setModifiers(ModifierGroups.ONLY_GLOBAL)
                .setNamedParameterTypes(TypeInfos.OBJECT)
                .build()
        );
        return methods;
    }

    private FieldTable fieldsOf(Class<?> source, TypeInfo self, Members members) {
        StandardFieldTable table = new OpenFieldTable(self, members);
        for (Field field : source.getDeclaredFields()) {
            if (!Modifier.isPublic(field.getModifiers())) continue;
            boolean isStatic = Modifier.isStatic(field.getModifiers());
            TypeInfo type = field.getType() == source ? self : type(field.getGenericType());
            table.add(newField(self, field.getName().replaceAll("\\$$", ""), type, isStatic));
        }
        return table.resolve();
    }

    /** Further fields of a type: the type of the one of this name, or null. */
    private interface Members {
        TypeInfo typeOf(String name);
    }

    private static final class OpenFieldTable extends StandardFieldTable {
        private final TypeInfo self;
        private final Members members;

        OpenFieldTable(TypeInfo self, Members members) {
            this.self = self;
            this.members = members;
        }

        @Override
        public FieldInfo get(SymbolResolver symbols, TypeInfo type, String name, LookupMode mode) {
            TypeInfo member = members.typeOf(name);
            if (member == null) return super.get(symbols, type, name, mode);
            // Only SObjectType has its members as a class; the others are values, whose members are instance fields.
            boolean isStatic = self.getApexName().equals("Schema.SObjectType");
            return newField(self, name, member, isStatic);
        }
    }

    static FieldInfo newField(TypeInfo self, String name, TypeInfo type, boolean isStatic) {
        return StandardFieldInfo.builder()
            .setName(name)
            .setModifiers(isStatic ? ModifierGroups.GLOBAL_STATIC : ModifierGroups.ONLY_GLOBAL)
            .setDefiningType(self)
            .setType(type)
            .build();
    }

    /** A Java type of the jars as an Apex type. */
    TypeInfo type(Type type) {
        if (type instanceof TypeVariable) return ArgumentTypeInfos.T;
        if (type instanceof GenericArrayType array) return list(array.getGenericComponentType());
        if (type instanceof ParameterizedType generic) return generic((Class<?>) generic.getRawType(), generic);
        Class<?> plain = (Class<?>) type;
        if (plain.isArray()) return list(plain.getComponentType());
        if (plain == void.class) return TypeInfos.VOID;
        if (plain == String.class) return TypeInfos.STRING;
        if (!TypeJars.isApex(plain)) return TypeInfos.OBJECT;
        TypeInfo basic = BuiltIns.basic(TypeJars.apexName(plain));
        if (basic != null) return basic;
        if (TypeJars.isSObject(plain)) return sObjects.find(plain.getSimpleName());
        TypeInfo found = find(TypeJars.apexKey(plain));
        return found == null ? TypeInfos.OBJECT : found;
    }

    private TypeInfo generic(Class<?> raw, ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        switch (TypeJars.apexName(raw)) {
            case "System.List":
                return list(arguments[0]);
            case "System.Set":
                return GenericTypeInfoFactory.createSet(type(arguments[0]));
            case "System.Map":
                return GenericTypeInfoFactory.createMap(type(arguments[0]), type(arguments[1]));
            case "Internal.RecordSet":
                // What a query gives: a list, or its only row where one row is wanted.
                return GenericTypeInfoFactory.createQueryResultList(type(arguments[0]));
            case "Internal.SObjectType":
                return find(SOBJECT_TYPE);
            default:
                TypeInfo generic = type(raw);
                if (!(generic instanceof GenericTypeInfo)) return generic;
                return GenericTypeInfoFactory.create(generic, Arrays.stream(arguments).map(this::type).toList());
        }
    }

    private TypeInfo list(Type element) {
        return GenericTypeInfoFactory.createList(type(element));
    }
}
