package coop.yui.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.yui.Api;
import coop.yui.PortalTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file's way in and its report's way out, as a program and as a page see them. */
@PortalTest
@TestPropertySource(properties = "yui.data=target/test-imports")
class ImportUploadTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FILE =
      "name,url,place\nむすび,https://musubi.example.org,Lyon (France)\n,,\n=x,,\n";
  private static final String STATE =
      """
      query($id: ID!) {
        node(id: $id) {
          ... on DirectoryImport {
            state fileName encoding delimiter rowCount problemCount createdCount reportPath by { id }
            columns { position header examples }
            mapping { position field }
            preview { row outcome values { field value } }
            problems(first: 10) { totalCount nodes { row field code sentence leavesRowOut } }
          }
        }
      }
      """;

  private final Environment environment;

  ImportUploadTest(@Autowired Environment environment) {
    this.environment = environment;
  }

  @Test
  void aFileFromUploadToReport() throws IOException, InterruptedException {
    Api staff = new Api(environment).withToken("hanako");
    HttpResponse<String> uploaded = upload(staff, FILE);
    assertThat(uploaded.statusCode()).isEqualTo(201);
    String id = JSON.readTree(uploaded.body()).required("id").asString();

    JsonNode waiting = state(staff, id, "WAITING");
    assertThat(waiting.required("fileName").asString()).isEqualTo("一覧.csv");
    assertThat(waiting.required("rowCount").asInt()).isEqualTo(2);
    assertThat(waiting.at("/problems/totalCount").asInt()).isEqualTo(2);
    assertThat(waiting.at("/problems/nodes/0/sentence").asString())
        .isEqualTo("Neither the row nor the import says what kind of organisation this is.");

    JsonNode mapped =
        staff.call(
            "mutation($input: MapImportColumnsInput!) { mapImportColumns(input: $input) { state }"
                + " }",
            Map.of(
                "input",
                Map.of(
                    "import",
                    id,
                    "mapping",
                    JSON.convertValue(waiting.required("mapping"), Object.class),
                    "kind",
                    "WORKER_COOPERATIVE")));
    assertThat(mapped.at("/errors").isMissingNode()).as(mapped.toString()).isTrue();
    assertThat(state(staff, id, "WAITING").required("problemCount").asInt()).isZero();

    JsonNode confirmed =
        staff.call(
            "mutation($input: ConfirmImportInput!) { confirmImport(input: $input) { id } }",
            Map.of("input", Map.of("import", id)));
    assertThat(confirmed.at("/data/confirmImport/id").asString()).isEqualTo(id);
    JsonNode done = state(staff, id, "DONE");
    assertThat(done.required("createdCount").asInt()).isEqualTo(2);

    HttpResponse<String> report =
        staff.get(done.required("reportPath").asString(), "Accept", "text/csv");
    assertThat(report.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(report.body().lines()).hasSize(3);
  }

  @Test
  void refusalsAreToldInTheLanguageOfTheRequest() throws IOException, InterruptedException {
    Api staff = new Api(environment).withToken("hanako");
    HttpResponse<String> refused = upload(staff, "name\n\u0000", "Accept-Language", "ja");

    assertThat(refused.statusCode()).isEqualTo(400);
    JsonNode error = JSON.readTree(refused.body()).at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("UNREADABLE_FILE");
    assertThat(error.required("message").asString()).contains("2行目");
  }

  @Test
  void onlyStaffComeIn() throws IOException, InterruptedException {
    HttpResponse<String> nobody = upload(new Api(environment), FILE);
    HttpResponse<String> citizen = upload(new Api(environment).withToken("yuki"), FILE);

    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(citizen.statusCode()).isEqualTo(403);
    assertThat(JSON.readTree(citizen.body()).at("/errors/0/extensions/code").asString())
        .isEqualTo("NOT_ALLOWED");
  }

  @Test
  void aSessionWithoutItsCsrfTokenIsRefused() throws IOException, InterruptedException {
    Api page = new Api(environment).withSession("hanako");

    assertThat(upload(page, FILE).statusCode()).isEqualTo(403);
    assertThat(upload(page, FILE, "X-XSRF-TOKEN", page.cookie("XSRF-TOKEN")).statusCode())
        .isEqualTo(201);
  }

  private static HttpResponse<String> upload(Api api, String file, String... headers)
      throws IOException, InterruptedException {
    var request = api.request("/imports?fileName=%E4%B8%80%E8%A6%A7.csv", headers);
    request.setHeader("Content-Type", "text/csv");
    return api.client()
        .send(request.POST(BodyPublishers.ofString(file)).build(), BodyHandlers.ofString());
  }

  private static JsonNode state(Api staff, String id, String state) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> staff.call(STATE, Map.of("id", id)).at("/data/node"),
            found -> found.at("/state").asString("").equals(state));
  }
}
