package it.traguardo;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What catalogues of public software read. */
class PublicSoftwareTest {

    @Test
    void publiccodeFollowsItsStandard() throws IOException {
        assertThat(faults(publiccode())).isEmpty();
    }

    @Test
    void aPubliccodeWithoutALicenceWouldBeRefused() throws IOException {
        Map<String, Object> incomplete = publiccode();
        incomplete.remove("legal");

        assertThat(faults(incomplete))
                .anySatisfy(fault -> assertThat(fault.toString()).contains("legal"));
    }

    @Test
    void theLicenceIsTheEuplAndSaidEverywhere() throws IOException {
        assertThat(Files.readString(Path.of("LICENSE")))
                .startsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
                .contains("15.Applicable Law", "Appendix");
        assertThat(publiccode()).extractingByKey("legal").isEqualTo(Map.of("license", "EUPL-1.2"));
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<name>EUPL-1.2</name>");
    }

    @Test
    void theVersionIsTheOneThatIsBuilt() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>traguardo</artifactId>\n  <version>%s</version>"
                        .formatted(publiccode().get("softwareVersion")));
    }

    private static Map<String, Object> publiccode() throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(Path.of("publiccode.yml")));
    }

    private static List<Error> faults(Map<String, Object> publiccode) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("src/test/resources/publiccode.schema.json")))
                .validate(new JsonMapper().valueToTree(publiccode));
    }
}
