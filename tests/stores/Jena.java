import java.io.File;
import java.io.FileOutputStream;
import java.io.OutputStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.tdb2.TDB2Factory;

/** Loads FILE.nq into a TDB2 store below FOLDER, dumps it to FOLDER/dump.nq and answers each query FOLDER/NAME.rq in
    FOLDER/NAME.json. */
public class Jena {
    public static void main(String[] arguments) throws Exception {
        File folder = new File(arguments[0]);
        Dataset dataset = TDB2Factory.connectDataset(new File(folder, "store").getPath());
        dataset.begin(ReadWrite.WRITE);
        RDFDataMgr.read(dataset, arguments[1]);
        dataset.commit();
        dataset.end();
        dataset.begin(ReadWrite.READ);
        try (OutputStream dump = new FileOutputStream(new File(folder, "dump.nq"))) {
            RDFDataMgr.write(dump, dataset, Lang.NQUADS);
        }
        for (File file : folder.listFiles((where, name) -> name.endsWith(".rq"))) {
            File answer = new File(folder, file.getName().replace(".rq", ".json"));
            try (QueryExecution execution = QueryExecutionFactory.create(QueryFactory.read(file.getPath()), dataset);
                    OutputStream out = new FileOutputStream(answer)) {
                ResultSetFormatter.outputAsJSON(out, execution.execSelect());
            }
        }
        dataset.end();
    }
}
