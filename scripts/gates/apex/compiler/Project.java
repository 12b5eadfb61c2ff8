import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the compiler must know of a project. The gate writes it as JSON; see `describe` in compiler-gate.ts. */
record Project(List<Source> sources, List<CustomObject> objects, List<String> labels) {
    /** A class or trigger. `name` is the name of the file, which must be the name of what is in it. */
    record Source(String name, String file, double apiVersion, String body) {}

    /**
     * An object of the project, or what the project adds to a standard object.
     *
     * @param rowCauses reasons a share object may give for itself; empty for all other objects
     */
    record CustomObject(String name, String kind, List<Field> fields, List<Child> children, List<String> rowCauses) {}

    /**
     * @param custom false for the fields of a standard object that the platform's own types already have
     * @param type an Apex type of the namespace System, such as Decimal
     * @param relationship name of the parent path, or null
     * @param parent object the path leads to, or null
     */
    record Field(
        String name,
        boolean custom,
        String type,
        boolean writeable,
        String relationship,
        String parent
    ) {}

    record Child(String relationship, String object) {}

    static Project read(Path file) throws IOException {
        return new Gson().fromJson(Files.readString(file), Project.class);
    }
}
