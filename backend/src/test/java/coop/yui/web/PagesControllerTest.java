package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.pattern.PathPatternParser;

class PagesControllerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/network",
        "/organisations/organisation-01a204",
        "/organisations/organisation-01a204/edit",
        "/alliances/new",
        "/desk/staff",
        "/desk/import/import-01a204"
      })
  void eachAddressOfThePagesIsAViewOfTheOnePage(String address) throws NoSuchMethodException {
    GetMapping mapping =
        PagesController.class.getDeclaredMethod("page").getAnnotation(GetMapping.class);
    assertThat(mapping.path())
        .anyMatch(
            path ->
                PathPatternParser.defaultInstance
                    .parse(path)
                    .matches(PathContainer.parsePath(address)));
  }
}
