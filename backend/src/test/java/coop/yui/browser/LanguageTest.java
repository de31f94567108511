package coop.yui.browser;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Which language the pages speak, to whom. */
@BrowserTest
class LanguageTest {

  @Test
  void thePagesSpeakTheLanguageOfTheBrowserUntilAnotherIsChosen(Visits visits) {
    Visitor newcomer = visits.newcomer("ja-JP").open("/organisations").isOn("名簿");
    newcomer.speaks("ja");

    choose(newcomer, "English");
    newcomer.isOn("Directory").speaks("en");
    newcomer.open("/alliances").isOn("Alliances").speaks("en");

    choose(newcomer, "日本語");
    newcomer.isOn("連携").speaks("ja");
  }

  @Test
  void thePagesSpeakTheLanguageOfTheProfileUntilAnotherIsChosen(Visits visits) {
    Visitor emma = visits.newcomer("ja-JP").signIn("emma");
    emma.open("/organisations").isOn("Directory").speaks("en");

    choose(emma, "日本語");
    emma.isOn("名簿").speaks("ja");
    emma.open("/organisations").isOn("名簿").speaks("ja");
  }

  private static void choose(Visitor visitor, String language) {
    visitor.languages().click();
    visitor
        .page()
        .getByRole(AriaRole.MENUITEMRADIO, new GetByRoleOptions().setName(language))
        .click();
  }
}
