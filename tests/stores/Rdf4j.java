import java.io.File;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.StringJoiner;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.query.algebra.evaluation.function.Function;
import org.eclipse.rdf4j.query.algebra.evaluation.function.FunctionRegistry;
import org.eclipse.rdf4j.query.algebra.evaluation.function.string.Concat;
import org.eclipse.rdf4j.query.algebra.evaluation.function.string.LowerCase;
import org.eclipse.rdf4j.query.algebra.evaluation.function.string.StrAfter;
import org.eclipse.rdf4j.query.algebra.evaluation.function.string.StrStarts;
import org.eclipse.rdf4j.query.parser.QueryParserRegistry;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParserFactory;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParserRegistry;
import org.eclipse.rdf4j.rio.nquads.NQuadsParserFactory;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.eclipse.rdf4j.rio.ntriples.NTriplesUtil;
import org.eclipse.rdf4j.sail.nativerdf.NativeStore;

/** Loads FILE.nq into a native store below FOLDER, dumps it to FOLDER/dump.nq and answers each query FOLDER/NAME.rq in
    FOLDER/NAME.tsv: the names of the variables, then the rows, terms as in N-Triples. */
public class Rdf4j {
    public static void main(String[] arguments) throws Exception {
        // The jar holds everything in one and has lost the lists by which RDF4J finds its own parts.
        RDFParserRegistry.getInstance().add(new NQuadsParserFactory());
        QueryParserRegistry.getInstance().add(new SPARQLParserFactory());
        for (Function function : new Function[] {new Concat(), new LowerCase(), new StrAfter(), new StrStarts()}) {
            FunctionRegistry.getInstance().add(function);
        }
        File folder = new File(arguments[0]);
        SailRepository repository = new SailRepository(new NativeStore(new File(folder, "store")));
        repository.initialize();
        try (RepositoryConnection connection = repository.getConnection()) {
            connection.add(new File(arguments[1]), "", RDFFormat.NQUADS);
            try (OutputStream dump = new FileOutputStream(new File(folder, "dump.nq"))) {
                connection.export(new NQuadsWriter(dump));
            }
            for (File file : folder.listFiles((where, name) -> name.endsWith(".rq"))) {
                String query = new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8);
                File answer = new File(folder, file.getName().replace(".rq", ".tsv"));
                try (PrintStream out = new PrintStream(answer, "UTF-8")) {
                    write(connection.prepareTupleQuery(query).evaluate(), out);
                }
            }
        }
        repository.shutDown();
    }

    private static void write(TupleQueryResult result, PrintStream out) {
        out.println(String.join("\t", result.getBindingNames()));
        while (result.hasNext()) {
            BindingSet row = result.next();
            StringJoiner cells = new StringJoiner("\t");
            for (String name : result.getBindingNames()) {
                Value value = row.getValue(name);
                cells.add(value == null ? "" : NTriplesUtil.toNTriplesString(value));
            }
            out.println(cells);
        }
    }
}
