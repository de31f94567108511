package coop.yui.reminders;

import coop.yui.graph.Graph;
import coop.yui.graph.Messages;
import coop.yui.graph.Page;
import coop.yui.identity.AwaitedDecision;
import coop.yui.identity.AwaitedDecisions;
import coop.yui.identity.AwaitedDecisions.Waiting;
import coop.yui.identity.Viewer;
import coop.yui.identity.Viewers;
import coop.yui.mail.Letter;
import coop.yui.mail.Letter.Paragraph;
import coop.yui.mail.MailKind;
import coop.yui.mail.PortalAddress;
import coop.yui.mail.Postman;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The mail that tells a person what waits for her, in her language: {@code
 * reminders/mail_en.properties} and {@code reminders/mail_ja.properties}. It names kinds,
 * co-operatives and days; what it is about is read on the portal, by who may.
 */
@Component
class DigestMail implements MailKind {

  static final String NAME = "DIGEST";

  private static final int LISTED = 20;

  private static final String RECIPIENT =
      """
      CYPHER 25
      MATCH (person:Person {id: $person})
      WHERE person.email IS NOT NULL AND coalesce(person.reminderRhythm, 'DAILY') <> 'NEVER'
      RETURN person.displayName AS name, person.email AS email, person.language AS language
      """;
  private static final String NAMES =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation {id: id})
      RETURN id, o.name AS name
      """;

  private final Messages messages = new Messages("reminders/mail");
  private final Graph graph;
  private final Viewers viewers;
  private final AwaitedDecisions awaited;
  private final Postman postman;
  private final PortalAddress portal;

  DigestMail(
      Graph graph,
      Viewers viewers,
      AwaitedDecisions awaited,
      Postman postman,
      PortalAddress portal) {
    this.graph = graph;
    this.viewers = viewers;
    this.awaited = awaited;
    this.postman = postman;
    this.portal = portal;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean send(String mail, String about) {
    Optional<Letter> letter = letter(about);
    letter.ifPresent(written -> postman.send(mail, written));
    return letter.isPresent();
  }

  /** What the mail to a person says; nothing when nothing waits, or when she wants no mail. */
  Optional<Letter> letter(String person) {
    Viewer viewer = viewers.of(person);
    if (!viewer.isSignedIn()) {
      return Optional.empty();
    }
    Waiting waiting = awaited.of(viewer, Page.portion(LISTED));
    if (waiting.nodes().isEmpty()) {
      return Optional.empty();
    }
    return graph.readOne(
        RECIPIENT,
        Map.of("person", person),
        row ->
            letter(
                waiting,
                row.get("name").asString(),
                row.get("email").asString(),
                Messages.language(row.get("language").asString("en"))));
  }

  private Letter letter(Waiting waiting, String name, String email, Locale language) {
    List<AwaitedDecision> decisions = waiting.nodes();
    int number = waiting.totalCount();
    Map<String, String> organisations = names(decisions);
    Map<String, Object> gaps = Map.of("name", name, "number", number);
    List<String> lines = new ArrayList<>();
    for (AwaitedDecision decision : decisions) {
      lines.add(line(decision, organisations, language));
    }
    if (number > decisions.size()) {
      lines.add(messages.say("more", Map.of("number", number - decisions.size()), language));
    }
    return new Letter(
        email,
        language,
        messages.say("subject", gaps, language),
        List.of(
            Paragraph.text(messages.say("greeting", gaps, language)),
            Paragraph.text(messages.say("waits", gaps, language)),
            Paragraph.text(String.join("\n", lines)),
            Paragraph.link(messages.say("open", gaps, language), portal.of("/")),
            Paragraph.link(messages.say("rhythm", gaps, language), portal.of("/profile"))));
  }

  private Map<String, String> names(List<AwaitedDecision> decisions) {
    Map<String, String> names = new HashMap<>();
    graph
        .read(
            NAMES,
            Map.of("ids", decisions.stream().map(AwaitedDecision::organisation).toList()),
            row -> Map.entry(row.get("id").asString(), row.get("name").asString()))
        .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
    return names;
  }

  private String line(
      AwaitedDecision decision, Map<String, String> organisations, Locale language) {
    LocalDate dueOn = decision.dueOn();
    return messages.say(
        dueOn == null ? "line" : "lineWithDay",
        Map.of(
            "kind", messages.say(decision.getClass().getSimpleName(), Map.of(), language),
            "organisation", organisations.getOrDefault(decision.organisation(), ""),
            "day", dueOn == null ? "" : day(dueOn, language)),
        language);
  }

  private static String day(LocalDate day, Locale language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.equals(Locale.ENGLISH) ? Locale.UK : language)
        .format(day);
  }
}
