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
import apex.jorje.semantic.symbol.member.variable.FieldTable;
import apex.jorje.semantic.symbol.member.variable.StandardFieldInfo;
import apex.jorje.semantic.symbol.member.variable.StandardFieldTable;
import apex.jorje.semantic.symbol.type.AbstractTypeInfo;
import apex.jorje.semantic.symbol.type.ArgumentTypeInfos;
import apex.jorje.semantic.symbol.type.BasicType;
import apex.jorje.semantic.symbol.type.GenericTypeInfo;
import apex.jorje.semantic.symbol.type.GenericTypeInfoFactory;
import apex.jorje.semantic.symbol.type.InternalTypeInfos;
import apex.jorje.semantic.symbol.type.StandardTypeInfoImpl;
import apex.jorje.semantic.symbol.type.TypeInfo;
import apex.jorje.semantic.symbol.type.TypeInfos;
import apex.jorje.semantic.symbol.type.UnitType;
import java.io.IOException;
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
    private static final Map<String, TypeInfo> BUILT_IN = builtInTypes();

    /**
     * Types the compiler knows by identity under names of its own. Label is not one type but one for each namespace,
     * made by the compiler, which asks only whether a label exists.
     */
    private static final Map<String, TypeInfo> KNOWN_BY_IDENTITY = Map.of(
        "system.iterable", TestStandardTypeInfos.ITERABLE,
        "system.iterator", TestStandardTypeInfos.ITERATOR,
        "system.comparator", TestStandardTypeInfos.COMPARATOR,
        "system.exception", TypeInfos.EXCEPTION
    );
    private static final String LABEL = "system.label";
    private static final String BATCHABLE = "database.batchable";
    private static final String QUERY_LOCATOR = "database.querylocator";

    private final TypeJars jars;
    private final SObjectTypes sObjects;
    private final Map<String, String> bytecodeNames = bytecodeNames();
    private final Map<String, TypeInfo> types = new HashMap<>();

    PlatformTypes(TypeJars jars, SObjectTypes sObjects) {
        this.jars = jars;
        this.sObjects = sObjects;
    }

    /** @param name such as `System.JSON` or `ConnectApi.Feed$Item`, in any case. @return null where there is none */
    TypeInfo find(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        if (key.equals(LABEL)) return null;
        TypeInfo known = KNOWN_BY_IDENTITY.get(key);
        if (known != null) return known;
        TypeInfo cached = types.get(key);
        if (cached != null) return cached;
        Class<?> source = jars.find(key);
        if (source == null) return null;
        TypeInfo made = make(source);
        types.put(key, made);
        return made;
    }

    private TypeInfo make(Class<?> source) {
        String apexName = TypeJars.apexName(source);
        AbstractTypeInfo.Builder<?, ?> builder = newBuilder(source);
        builder.setApexName(apexName);
        builder.setBytecodeName(bytecodeName(apexName));
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
        builder.setFields((Initializer<FieldTable, TypeInfo>) self -> fieldsOf(source, self));
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

    private FieldTable fieldsOf(Class<?> source, TypeInfo self) {
        StandardFieldTable table = new StandardFieldTable();
        for (Field field : source.getDeclaredFields()) {
            if (!Modifier.isPublic(field.getModifiers())) continue;
            boolean isStatic = Modifier.isStatic(field.getModifiers());
            table.add(
                StandardFieldInfo.builder()
                    .setName(field.getName().replaceAll("\\$$", ""))
                    .setModifiers(isStatic ? ModifierGroups.GLOBAL_STATIC : ModifierGroups.ONLY_GLOBAL)
                    .setDefiningType(self)
                    .setType(field.getType() == source ? self : type(field.getGenericType()))
                    .build()
            );
        }
        return table.resolve();
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
        TypeInfo builtIn = BUILT_IN.get(TypeJars.apexName(plain));
        if (builtIn != null) return builtIn;
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
                return find("schema.sobjecttype");
            default:
                TypeInfo generic = type(raw);
                if (!(generic instanceof GenericTypeInfo)) return generic;
                return GenericTypeInfoFactory.create(generic, Arrays.stream(arguments).map(this::type).toList());
        }
    }

    private TypeInfo list(Type element) {
        return GenericTypeInfoFactory.createList(type(element));
    }

    private String bytecodeName(String apexName) {
        String fixed = bytecodeNames.get(apexName.toLowerCase(Locale.ROOT));
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

    private static Map<String, TypeInfo> builtInTypes() {
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

    static TypeInfo builtIn(String systemName) {
        TypeInfo type = BUILT_IN.get("System." + systemName);
        if (type == null) throw new IllegalArgumentException("no basic type " + systemName);
        return type;
    }
}
