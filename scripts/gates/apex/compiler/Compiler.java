import apex.jorje.data.Location;
import apex.jorje.semantic.ast.expression.SoqlExpression;
import apex.jorje.semantic.ast.expression.SoslExpression;
import apex.jorje.semantic.ast.visitor.ValidationScope;
import apex.jorje.semantic.common.TestAccessEvaluator;
import apex.jorje.semantic.compiler.ApexCompiler;
import apex.jorje.semantic.compiler.CodeUnit;
import apex.jorje.semantic.compiler.CompilationInput;
import apex.jorje.semantic.compiler.CompilerStage;
import apex.jorje.semantic.compiler.Namespaces;
import apex.jorje.semantic.compiler.SourceFile;
import apex.jorje.semantic.compiler.ValidationSettings;
import apex.jorje.semantic.compiler.ValidationSettings.ValidationBehavior;
import apex.jorje.semantic.compiler.sfdc.NoopCompilerProgressCallback;
import apex.jorje.semantic.compiler.sfdc.QueryValidator;
import apex.jorje.semantic.symbol.resolver.SymbolResolver;
import apex.jorje.semantic.symbol.type.SObjectTypeInfo;
import apex.jorje.semantic.symbol.type.TypeInfo;
import apex.jorje.services.Version;
import apex.jorje.services.exception.CompilationException;
import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles the Apex of a project with Salesforce's own compiler, up to and including the checks before code is
 * emitted, and prints what it objects to as a JSON list of {file, line, column, message}.
 *
 * Arguments: the project as JSON (see Project), then the jars with the platform's types.
 */
public final class Compiler {
    record Finding(String file, int line, int column, String message) {}

    public static void main(String[] args) throws IOException {
        Project project = Project.read(Path.of(args[0]));
        TypeJars jars = new TypeJars(Arrays.asList(args).subList(1, args.length));
        Symbols symbols = new Symbols(new SObjectTypes(jars, project), project.labels());
        System.out.println(new Gson().toJson(compile(project, symbols)));
    }

    private static List<Finding> compile(Project project, Symbols symbols) {
        Map<SourceFile, Project.Source> sources = new IdentityHashMap<>();
        for (Project.Source source : project.sources()) sources.put(toSourceFile(source), source);
        ApexCompiler compiler = ApexCompiler.builder()
            .setInput(
                new CompilationInput(
                    sources.keySet(),
                    symbols,
                    new Access(),
                    new Queries(),
                    null,
                    NoopCompilerProgressCallback.get()
                )
            )
            .setValidationSettings(
                ValidationSettings.builder().setValidationBehavior(ValidationBehavior.COLLECT_MULTIPLE_ERRORS).build()
            )
            .build();
        List<Finding> findings = new ArrayList<>();
        for (CodeUnit unit : compiler.compile(CompilerStage.ADDITIONAL_VALIDATE)) {
            Project.Source source = sources.get(unit.getSourceFile());
            for (CompilationException error : unit.getErrors().get()) {
                Location at = error.getLoc();
                findings.add(new Finding(source.file(), at.getLine(), at.getColumn(), error.getError()));
            }
        }
        return findings;
    }

    private static SourceFile toSourceFile(Project.Source source) {
        return SourceFile.builder()
            .setBody(source.body())
            .setVersion(version(source.apiVersion()))
            .setKnownName(source.name())
            .setNamespace(Namespaces.EMPTY)
            .build();
    }

    /** The compiler behaves as of the class's API version; versions later than itself are its own. */
    private static Version version(double api) {
        return Arrays.stream(Version.values())
            .filter(version -> version.getExternal() == api)
            .findFirst()
            .orElse(Version.CURRENT);
    }

    /** The package sees its own setup entities: custom settings and custom metadata types. */
    private static final class Access extends TestAccessEvaluator {
        @Override
        public boolean isSetupEntityVisibleToType(SObjectTypeInfo entity, TypeInfo from) {
            return true;
        }
    }

    /** Queries are the business of the SOQL gate; the compiler checks the variables bound in them. */
    private static final class Queries implements QueryValidator {
        @Override
        public String validateSoql(SymbolResolver symbols, ValidationScope scope, SoqlExpression query) {
            return query.getRawQuery();
        }

        @Override
        public String validateSosl(SymbolResolver symbols, ValidationScope scope, SoslExpression query) {
            return "";
        }
    }
}
