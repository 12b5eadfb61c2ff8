import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarFile;

/**
 * The two jars that describe the platform: one Java class for each Apex type, with the same fields and methods. Only
 * the classes a project uses are ever loaded, so nothing needs to be prepared or cached.
 */
final class TypeJars {
    private static final String ROOT = "com.nawforce.runforce.";
    private static final String SOBJECTS = ROOT + "SObjects.";

    private final ClassLoader loader;
    /** `system.json` to the name of its Java class. */
    private final Map<String, String> classNames = new HashMap<>();

    TypeJars(List<String> jars) throws IOException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = new File(jars.get(i)).toURI().toURL();
            index(jars.get(i));
        }
        loader = new URLClassLoader(urls);
    }

    private void index(String jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            file.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.endsWith(".class"))
                .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                .filter(name -> name.startsWith(ROOT))
                .forEach(name -> classNames.putIfAbsent(key(name), name));
        }
    }

    /** @param key lower-case name such as `system.json`, `connectapi.feed$item` or `sobjects.account` */
    Class<?> find(String key) {
        String name = classNames.get(key);
        if (name == null) return null;
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible); // it was in the index
        }
    }

    Class<?> findSObject(String name) {
        return find("sobjects." + name.toLowerCase(Locale.ROOT));
    }

    static boolean isApex(Class<?> type) {
        return type.getName().startsWith(ROOT);
    }

    static boolean isSObject(Class<?> type) {
        return type.getName().startsWith(SOBJECTS);
    }

    /** `Database.Batchable`, `ConnectApi.Feed.Item`. A `$` at the end only keeps Java names apart from keywords. */
    static String apexName(Class<?> type) {
        if (!isApex(type)) return type.getName();
        return bare(type.getName()).replace('$', '.');
    }

    static String apexKey(Class<?> type) {
        return key(type.getName());
    }

    private static String key(String className) {
        return bare(className).toLowerCase(Locale.ROOT);
    }

    private static String bare(String className) {
        String name = className.substring(ROOT.length());
        return name.endsWith("$") ? name.substring(0, name.length() - 1) : name;
    }
}
