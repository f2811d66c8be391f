package it.traguardo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;

/** Every numbered rule of the glossary has a test whose name starts with its number. */
class RuleCoverageTest {

    /** How many rules each section has. */
    private static final Map<String, Integer> SECTIONS = new TreeMap<>(Map.of("CAL", 7, "T", 10, "P", 13, "S", 8));

    private static final Pattern NUMBER = Pattern.compile("((?:CAL|T|P|S)-\\d+)\\b.*");

    private static final Set<String> TESTED = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("it.traguardo").stream()
                    .flatMap(each -> each.getMethods().stream())
                    .filter(method -> method.isAnnotatedWith(DisplayName.class))
                    .filter(method -> method.isMetaAnnotatedWith(Testable.class))
                    .filter(method -> !method.isAnnotatedWith(Disabled.class)
                            && !method.getOwner().isAnnotatedWith(Disabled.class))
                    .flatMap(RuleCoverageTest::number)
                    .collect(Collectors.toUnmodifiableSet());

    static Stream<String> rules() {
        return SECTIONS.entrySet().stream()
                .flatMap(section -> IntStream.rangeClosed(1, section.getValue())
                        .mapToObj(number -> section.getKey() + "-" + number));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aRuleHasATestThatBearsItsNumber(String rule) {
        assertThat(TESTED).contains(rule);
    }

    @Test
    void noTestBearsTheNumberOfARuleThatIsNotThere() {
        assertThat(rules().collect(Collectors.toSet())).containsAll(TESTED);
    }

    private static Stream<String> number(JavaMethod method) {
        var matcher =
                NUMBER.matcher(method.getAnnotationOfType(DisplayName.class).value());
        return matcher.matches() ? Stream.of(matcher.group(1)) : Stream.empty();
    }
}
