package cn.qingjian.serviceitems.table;

import java.io.StringReader;
import java.util.List;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;

/** The DMN engine's own look at a file, by schema and model; its rules take seconds to load, so it is asked before a release. */
public final class Validation {
    private Validation() {}

    /** What it objects to, in its own words; empty where nothing. */
    public static List<String> problems(DmnFile file) {
        DMNValidator validator = DMNValidatorFactory.newValidator();
        try {
            return validator
                    .validate(
                            new StringReader(file.text()),
                            DMNValidator.Validation.VALIDATE_SCHEMA,
                            DMNValidator.Validation.VALIDATE_MODEL)
                    .stream()
                    .filter(message -> message.getLevel() == org.kie.api.builder.Message.Level.ERROR)
                    .map(message -> String.valueOf(message.getText()))
                    .distinct()
                    .toList();
        } finally {
            validator.dispose();
        }
    }
}
