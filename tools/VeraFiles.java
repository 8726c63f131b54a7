import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * veraPDF on many files in one virtual machine, whose start costs more than a page.
 *
 * In: a list, a line each "flavours TAB file", flavours as veraPDF names them (2u, 3u, ua1), with commas between.
 * Out: a line each "PASS|FAIL|ERROR TAB flavour TAB file TAB words", words the first failure of each clause.
 * Run as: java -cp 'lib/*' VeraFiles.java LIST
 */
public class VeraFiles {
    public static void main(String[] words) throws Exception {
        LogManager.getLogManager().reset(); // its remarks on fonts are not about the standard
        VeraGreenfieldFoundryProvider.initialise();
        for (String line : Files.readAllLines(Path.of(words[0]))) {
            String[] parts = line.split("\t", 2);
            for (String flavour : parts[0].split(",")) {
                System.out.println(validate(flavour, parts[1]));
            }
        }
    }

    private static String validate(String flavour, String file) {
        PDFAFlavour kind = PDFAFlavour.fromString(flavour);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), kind);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(kind, false)) {
            ValidationResult result = validator.validate(parser);
            String state = result.isCompliant() ? "PASS" : "FAIL";
            return String.join("\t", state, flavour, file, result.isCompliant() ? "" : failures(result));
        } catch (Exception | LinkageError problem) {
            return String.join("\t", "ERROR", flavour, file, problem.toString().replaceAll("\\s+", " "));
        }
    }

    private static String failures(ValidationResult result) {
        Map<RuleId, String> first = new LinkedHashMap<>();
        for (TestAssertion one : result.getTestAssertions()) {
            if (one.getStatus() == TestAssertion.Status.FAILED) {
                String place = one.getLocation().getContext();
                first.putIfAbsent(one.getRuleId(), one.getMessage() + " (" + place + ")");
            }
        }
        StringBuilder told = new StringBuilder();
        for (Map.Entry<RuleId, String> one : first.entrySet()) {
            RuleId rule = one.getKey();
            told.append(rule.getClause()).append('-').append(rule.getTestNumber()).append(": ");
            told.append(one.getValue().replaceAll("\\s+", " ")).append("; ");
        }
        return told.toString();
    }
}
