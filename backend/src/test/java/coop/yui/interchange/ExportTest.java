package coop.yui.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.Api;
import coop.yui.PortalTest;
import coop.yui.graph.SearchWords;
import coop.yui.local.TestServers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files as programs read them: whole, harmless, and with nothing that somebody may not see. */
@PortalTest
class ExportTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SCRIPT =
      "<script>alert(1)</script> & \""
          + Character.toString(0x20BB7)
          + "\" "
          + Character.toString(0x1F600)
          + " ']]>";
  private static final String FORMULA = "=HYPERLINK(\"https://example.org\",\"x\")";
  private static final String HIDDEN = "Exportverborgen";
  private static final String MEMBERS = "Exportangemeldet";
  private static final List<String> RUN = List.of("+1", "-1", "@x", "\t=1", "\r=1");

  private final Api anonymous;
  private final Api member;
  private final Api staff;
  private final String mark = "export" + UUID.randomUUID().toString().substring(0, 8);
  private String federation = "";

  ExportTest(@Autowired Environment environment) {
    anonymous = new Api(environment);
    member = new Api(environment).withToken("yuki");
    staff = new Api(environment).withToken("hanako");
  }

  @BeforeEach
  void enter() throws IOException, InterruptedException {
    federation =
        staff
            .call(
                "{ organisations(filter: {kinds: [FEDERATION]}, first: 1) { nodes { id } } }",
                Map.of())
            .at("/data/organisations/nodes/0/id")
            .asString();
    List<String> names = new ArrayList<>(List.of(SCRIPT, FORMULA));
    names.addAll(RUN);
    List<Map<String, String>> entries = new ArrayList<>();
    names.forEach(name -> entries.add(entry(name, "PUBLIC")));
    entries.add(entry(HIDDEN, "PRIVATE"));
    entries.add(entry(MEMBERS, "SIGNED_IN"));
    // As an old import might have left them: the entry's own checks would refuse some of these.
    run(
        """
        CYPHER 25
        MATCH (f:Federation {id: $federation})
        UNWIND $entries AS entry
        CREATE (o:Organisation:Business {id: entry.id, kind: 'BUSINESS', name: entry.name, sortName: $mark,
          words: $words, contextWords: '', visibility: entry.visibility, sectors: ['CARE'], languages: [],
          email: $mark + '@example.org', phone: '+81 3 0000 0000', legalForm: 'bell ' + $bell,
          createdAt: datetime(), changedAt: datetime(), createdKey: $mark, changedKey: $mark})
        CREATE (o)-[:AFFILIATED_WITH {id: entry.affiliation, since: date('2020-04-01')}]->(f)
        """,
        Map.of(
            "federation",
            federation,
            "entries",
            entries,
            "mark",
            mark,
            "words",
            SearchWords.of(List.of(mark)),
            "bell",
            "\u0007"));
  }

  private static Map<String, String> entry(String name, String visibility) {
    return Map.of(
        "id",
        "organisation-" + hex(),
        "affiliation",
        "affiliation-" + hex(),
        "name",
        name,
        "visibility",
        visibility);
  }

  @AfterEach
  void takeAway() {
    run("CYPHER 25 MATCH (o:Organisation {sortName: $mark}) DETACH DELETE o", Map.of("mark", mark));
  }

  @Test
  void aTableThatNoSpreadsheetRuns() throws IOException, InterruptedException {
    HttpResponse<String> answer = get(anonymous, "/export/organisations.csv?text=" + mark);

    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"organisations-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
    assertThat(answer.body()).startsWith("\uFEFFid,kind,name,nameKana,");
    List<CSVRecord> lines = lines(answer.body());
    assertThat(lines.stream().map(line -> line.get("name")))
        .contains(SCRIPT, "'" + FORMULA)
        .containsAll(RUN.stream().map(name -> "'" + name).toList());
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.toList()).noneMatch(cell -> cell.matches("[=+@-].*")));
    assertThat(lines.getFirst().get("phone")).isEqualTo("'+81 3 0000 0000");
    assertThat(lines.getFirst().get("sectors")).isEqualTo("CARE");
  }

  @Test
  void everybodyGetsWhatSheMaySee() throws IOException, InterruptedException {
    for (String file :
        List.of(
            "organisations.csv?text=" + mark,
            "organisations.json?text=" + mark,
            "network.csv?text=" + mark,
            "network.json?alone=yes&text=" + mark,
            "network.graphml?alone=yes&text=" + mark,
            "network.gexf?alone=yes&text=" + mark)) {
      boolean isTable = file.startsWith("network.csv");
      // A table of links holds nothing of those that are linked with nothing in it.
      String path = "/export/" + (isTable ? "network.csv?kind=BUSINESS&kind=FEDERATION" : file);
      String toAll = get(anonymous, path).body();
      String toMembers = get(member, path).body();
      String toStaff = get(staff, path).body();

      assertThat(toAll).as(file).contains("HYPERLINK").doesNotContain(HIDDEN, MEMBERS);
      assertThat(toMembers).as(file).contains(MEMBERS).doesNotContain(HIDDEN);
      assertThat(toStaff).as(file).contains(MEMBERS, HIDDEN);
    }
    JsonNode listed =
        JSON.readTree(get(anonymous, "/export/organisations.json?text=" + mark).body());
    assertThat(listed).hasSize(2 + RUN.size());
    assertThat(listed.findValuesAsString("name")).contains(SCRIPT, FORMULA);
  }

  @Test
  void theFileOfAListIsTheList() throws IOException, InterruptedException {
    Set<String> asked =
        new LinkedHashSet<>(
            staff
                .call(
                    "{ organisations(first: 100, filter: {kinds: [WORKER_COOPERATIVE]}) { nodes {"
                        + " id } } }",
                    Map.of())
                .at("/data/organisations/nodes")
                .findValuesAsString("id"));
    JsonNode file =
        JSON.readTree(get(staff, "/export/organisations.json?kind=WORKER_COOPERATIVE").body());
    assertThat(file.findValuesAsString("id")).startsWith(asked.toArray(String[]::new));

    JsonNode alliances =
        staff.call(
            "{ alliances(first: 100, filter: {states: [IN_FORCE]}) { nodes { id title parties {"
                + " organisation { name } } } } }",
            Map.of());
    List<CSVRecord> lines = lines(get(staff, "/export/alliances.csv?state=IN_FORCE").body());
    assertThat(lines.stream().map(line -> line.get("id")))
        .isNotEmpty()
        .startsWith(
            alliances.at("/data/alliances/nodes").values().stream()
                .map(node -> node.required("id").asString())
                .toArray(String[]::new));
    assertThat(lines.getFirst().get("parties").split("; "))
        .hasSameSizeAs(alliances.at("/data/alliances/nodes/0/parties"));
    assertThat(lines(get(anonymous, "/export/alliances.csv?state=PROPOSED").body())).isEmpty();
  }

  @Test
  void graphMlThatAnyParserReads() throws IOException, InterruptedException {
    Document document =
        parse(get(anonymous, "/export/network.graphml?kind=BUSINESS&kind=FEDERATION").body());
    List<String> names = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Element node : elements(document, "node")) {
      ids.add(node.getAttribute("id"));
    }
    for (Element data : elements(document, "data")) {
      if (data.getAttribute("key").equals("name")) {
        names.add(data.getTextContent());
      }
    }

    assertThat(names).contains(SCRIPT, FORMULA);
    assertThat(elements(document, "script")).isEmpty();
    assertThat(elements(document, "key"))
        .extracting(key -> key.getAttribute("id") + " " + key.getAttribute("attr.type"))
        .contains("name string", "latitude double", "since string", "linkKind string");
    assertThat(elements(document, "edge"))
        .isNotEmpty()
        .allSatisfy(
            edge ->
                assertThat(ids).contains(edge.getAttribute("source"), edge.getAttribute("target")));
  }

  @Test
  void gexfWithTheDaysOfEveryLink() throws IOException, InterruptedException {
    Document document =
        parse(get(anonymous, "/export/network.gexf?kind=BUSINESS&kind=FEDERATION").body());
    Element graph = elements(document, "graph").getFirst();

    assertThat(graph.getAttribute("mode") + graph.getAttribute("timeformat"))
        .isEqualTo("dynamicdate");
    assertThat(elements(document, "node"))
        .extracting(node -> node.getAttribute("label"))
        .contains(SCRIPT, FORMULA);
    assertThat(elements(document, "edge"))
        .isNotEmpty()
        .allSatisfy(edge -> assertThat(edge.getAttribute("start")).matches("\\d{4}-\\d\\d-\\d\\d"))
        .anySatisfy(edge -> assertThat(edge.getAttribute("start")).isEqualTo("2020-04-01"));
    assertThat(elements(parse(get(staff, "/export/network.gexf?asOf=0001-01-01").body()), "edge"))
        .isEmpty();
    assertThat(elements(parse(get(staff, "/export/network.gexf?asOf=9999-12-31").body()), "edge"))
        .isNotEmpty();
  }

  @Test
  void whatMakesNoSenseIsRefused() throws IOException, InterruptedException {
    refuses("/export/organisations.graphml", 400, "INVALID_VALUE", "format");
    refuses("/export/network.xlsx", 400, "INVALID_VALUE", "format");
    refuses("/export/organisations.csv?kind=BAKERY", 400, "INVALID_VALUE", "kind");
    refuses("/export/organisations.csv?kinds=BUSINESS", 400, "INVALID_VALUE", "kinds");
    refuses("/export/organisations.csv?sort=size", 400, "INVALID_VALUE", "sort");
    refuses("/export/organisations.csv?federation=x", 400, "INVALID_ID", "filter.affiliatedWith");
    refuses("/export/alliances.json?party=x", 400, "INVALID_ID", "party");
    refuses("/export/network.gexf?asOf=2024-02-30", 400, "INVALID_VALUE", "asOf");
    refuses("/export/network.gexf?depth=4", 400, "INVALID_VALUE", "depth");
    refuses("/export/network.csv?link=SHARED_REPRESENTATIVE", 400, "INVALID_VALUE", "link");
    refuses("/export/network.csv?around=organisation-" + hex(), 404, "NOT_FOUND", "of");
    refuses("/export/persons.csv", 404, "NOT_FOUND", "");
  }

  private void refuses(String path, int status, String code, String field)
      throws IOException, InterruptedException {
    for (String language : List.of("en", "ja")) {
      HttpResponse<String> refused = anonymous.get(path, "Accept-Language", language);
      JsonNode error = JSON.readTree(refused.body()).at("/errors/0");

      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
      assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
      assertThat(error.at("/extensions/field").asString("")).isEqualTo(field);
      assertThat(error.required("message").asString()).endsWith(language.equals("ja") ? "。" : ".");
      assertThat(refused.headers().firstValue("Content-Disposition").orElse(""))
          .doesNotContain("attachment");
    }
  }

  private static HttpResponse<String> get(Api api, String path)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = api.get(path, "Accept", "*/*");
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return answer;
  }

  private static List<CSVRecord> lines(String body) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var records = format.parse(new StringReader(body.substring(1)))) {
      return records.getRecords();
    }
  }

  private static Document parse(String body) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError(body, e);
    }
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String hex() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static void run(String statement, Map<String, Object> parameters) {
    try (Driver driver = TestServers.neo4j().driver()) {
      driver.executableQuery(statement).withParameters(parameters).execute();
    }
  }
}
