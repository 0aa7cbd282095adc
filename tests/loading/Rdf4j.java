import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.algebra.evaluation.function.Function;
import org.eclipse.rdf4j.query.algebra.evaluation.function.FunctionRegistry;
import org.eclipse.rdf4j.query.parser.QueryParserRegistry;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParserFactory;
import org.eclipse.rdf4j.query.resultio.text.csv.SPARQLResultsCSVWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.util.RDFInserter;
import org.eclipse.rdf4j.rio.nquads.NQuadsParser;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/** Loads a file into an RDF4J store, dumps the store, and answers queries as CSV beside their files. */
public class Rdf4j {
    public static void main(String[] arguments) throws Exception {
        register();
        SailRepository repository = new SailRepository(new MemoryStore());
        repository.initialize();
        try (RepositoryConnection connection = repository.getConnection()) {
            NQuadsParser parser = new NQuadsParser();
            parser.setRDFHandler(new RDFInserter(connection));
            try (InputStream file = new FileInputStream(arguments[0])) {
                parser.parse(file, "https://kg.example.org/");
            }
            try (OutputStream dump = new FileOutputStream(arguments[1])) {
                connection.export(new NQuadsWriter(dump));
            }
            for (int index = 2; index < arguments.length; index++) {
                Path query = Path.of(arguments[index]);
                String text = new String(Files.readAllBytes(query), StandardCharsets.UTF_8);
                try (OutputStream rows = new FileOutputStream(query + ".csv")) {
                    connection.prepareTupleQuery(QueryLanguage.SPARQL, text).evaluate(new SPARQLResultsCSVWriter(rows));
                }
            }
        }
        repository.shutDown();
        System.exit(0);
    }

    /** The jar of many libraries has lost the lists by which RDF4J finds its parser and its functions. */
    private static void register() throws Exception {
        QueryParserRegistry.getInstance().add(new SPARQLParserFactory());
        String jar = Function.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        String folder = Function.class.getPackageName().replace('.', '/');
        try (JarFile file = new JarFile(jar)) {
            for (JarEntry entry : Collections.list(file.entries())) {
                String name = entry.getName();
                if (name.startsWith(folder) && name.endsWith(".class")) {
                    Class<?> found = Class.forName(name.replace('/', '.').replace(".class", ""));
                    if (Function.class.isAssignableFrom(found) && !Modifier.isAbstract(found.getModifiers())) {
                        Function function = (Function) found.getDeclaredConstructor().newInstance();
                        FunctionRegistry.getInstance().add(function);
                    }
                }
            }
        }
    }
}
