import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.cpd.CPDConfiguration;
import net.sourceforge.pmd.cpd.CPDReport;
import net.sourceforge.pmd.cpd.CpdAnalysis;
import net.sourceforge.pmd.cpd.Mark;
import net.sourceforge.pmd.cpd.Match;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.lang.document.FileLocation;
import net.sourceforge.pmd.reporting.Report;
import net.sourceforge.pmd.reporting.RuleViolation;

/**
 * Runs PMD and its copy-paste detector over files and prints what they report as a JSON list of {rule, file, line,
 * column, message}. PMD's own command line is not in the jars of Code Analyzer.
 *
 * Arguments: the rule set, the least number of tokens a copy has, a file with the paths to look at.
 */
public final class Analyzer {
    record Finding(String rule, String file, int line, int column, String message) {}

    public static void main(String[] args) throws IOException {
        List<Path> files = Files.readAllLines(Path.of(args[2])).stream().map(Path::of).toList();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(violations(args[0], files));
        findings.addAll(copies(Integer.parseInt(args[1]), files));
        System.out.println(new Gson().toJson(findings));
    }

    private static List<Finding> violations(String ruleSet, List<Path> files) {
        PMDConfiguration configuration = new PMDConfiguration();
        configuration.addRuleSet(ruleSet);
        configuration.setIgnoreIncrementalAnalysis(true);
        try (PmdAnalysis analysis = PmdAnalysis.create(configuration)) {
            files.forEach(analysis.files()::addFile);
            Report report = analysis.performAnalysisAndCollectReport();
            failOn(report);
            return report.getViolations().stream().map(Analyzer::finding).toList();
        }
    }

    /** A file that could not be read or a rule that broke down must not pass for a clean file. */
    private static void failOn(Report report) {
        report.getProcessingErrors().forEach(error -> {
            throw new IllegalStateException(error.getFileId().getOriginalPath() + ": " + error.getMsg());
        });
        report.getConfigurationErrors().forEach(error -> {
            throw new IllegalStateException(error.rule().getName() + ": " + error.issue());
        });
    }

    private static Finding finding(RuleViolation violation) {
        FileLocation at = violation.getLocation();
        String message = violation.getDescription().strip().replaceAll("\\s+", " ");
        return new Finding(
            violation.getRule().getName(),
            at.getFileId().getOriginalPath(),
            at.getStartLine(),
            at.getStartColumn(),
            message
        );
    }

    private static List<Finding> copies(int tokens, List<Path> files) throws IOException {
        CPDConfiguration configuration = new CPDConfiguration();
        configuration.setOnlyRecognizeLanguage(LanguageRegistry.CPD.getLanguageById("apex"));
        configuration.setMinimumTileSize(tokens);
        List<Finding> findings = new ArrayList<>();
        try (CpdAnalysis analysis = CpdAnalysis.create(configuration)) {
            for (Path file : files) {
                if (isApex(file)) analysis.files().addFile(file);
            }
            analysis.performAnalysis(report -> findings.addAll(findings(report)));
        }
        return findings;
    }

    private static boolean isApex(Path file) {
        return file.toString().matches(".*\\.(cls|trigger)");
    }

    private static List<Finding> findings(CPDReport report) {
        return report.getMatches().stream().map(Analyzer::finding).toList();
    }

    private static Finding finding(Match match) {
        FileLocation at = match.getFirstMark().getLocation();
        Mark other = match.getSecondMark();
        String message = String.format(
            "%d lines are a copy of %s:%d",
            match.getLineCount(),
            Path.of(other.getLocation().getFileId().getOriginalPath()).getFileName(),
            other.getLocation().getStartLine()
        );
        return new Finding("CopyPaste", at.getFileId().getOriginalPath(), at.getStartLine(), at.getStartColumn(), message);
    }
}
