package coop.yui.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.yui.Api;
import coop.yui.PortalTest;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.local.TestServers;
import coop.yui.web.AccessList.Who;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.schema.GraphQLFieldDefinition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** Live updates with real clients: server-sent events and `graphql-transport-ws`. */
@PortalTest
@Timeout(120)
@TestPropertySource(
    properties = {"yui.limits.keep-alive=1s", "yui.limits.recheck=1s", "yui.limits.streams=2"})
class LiveTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FOLLOW = "subscription { notificationArrived { id } }";
  private static final String SUBSCRIBE =
      "{\"id\":\"%s\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + FOLLOW + "\"}}";

  private final Environment environment;
  private final Streams streams;

  LiveTest(@Autowired Environment environment, @Autowired Streams streams) {
    this.environment = environment;
    this.streams = streams;
  }

  /** Takes longer than any test may. */
  @BeforeAll
  static void startKeycloak() {
    TestServers.keycloak();
  }

  @Test
  void eventsComeToWhoIsSignedInAndAreKeptAwake() throws IOException, InterruptedException {
    Api api = new Api(environment).withToken("emma");
    await(() -> streams.open() == 0); // those of other tests close a moment after their clients
    HttpResponse<InputStream> answer = follow(api);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    try (InputStream events = answer.body()) {
      assertThat(events.read()).isEqualTo(':');
      awaitOpen(events);
    }
    await(() -> streams.open() == 0);
  }

  /** A sign of life may come before the stream stands; one that is refused says why. */
  private void awaitOpen(InputStream events) throws IOException, InterruptedException {
    Instant end = Instant.now().plusSeconds(60);
    StringBuilder said = new StringBuilder();
    while (streams.open() != 1) {
      said.append(new String(events.readNBytes(events.available()), StandardCharsets.UTF_8));
      assertThat(Instant.now()).as("%s open, %s", streams.open(), said).isBefore(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Test
  void aRefusedSubscriptionSaysWhy() throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = follow(new Api(environment));
    String events = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(events).contains("event:next", "NOT_SIGNED_IN", "event:complete");
  }

  @Test
  void eachSubscriptionIsForWhomTheListSays() throws IOException, InterruptedException {
    Callers callers = new Callers(environment);
    String alliance =
        callers
            .of(Caller.ANONYMOUS)
            .call("{ alliances(first: 1) { nodes { id } } }", Map.of())
            .at("/data/alliances/nodes/0/id")
            .asString();
    String assembly =
        callers
            .of(Caller.REPRESENTATIVE)
            .call(
                "{ viewer { memberships { cooperative { ... on WorkerCooperative { governance {"
                    + " assemblies(first: 1) { nodes { id } } } } } } } }",
                Map.of())
            .at("/data/viewer/memberships/0/cooperative/governance/assemblies/nodes/0/id")
            .asString();
    Map<String, String> ids = Map.of("allianceChanged", alliance, "assemblyChanged", assembly);
    List<String> wrong = new ArrayList<>();
    for (GraphQLFieldDefinition field :
        requireNonNull(SchemaFiles.schema().getSubscriptionType()).getFieldDefinitions()) {
      Who who = requireNonNull(AccessList.read().get("Subscription." + field.getName()));
      // Of imports none is known here: who may follow them is told so, others that they may not.
      String id = ids.getOrDefault(field.getName(), "import-" + "0".repeat(32));
      String document = new ExampleCalls(Map.of("id", id)).document("subscription", field);
      for (Caller caller : Caller.values()) {
        String first = firstOf(callers.of(caller), document);
        await(() -> streams.open() == 0);
        boolean isHidden = id.equals(assembly) && first.contains("NOT_FOUND");
        boolean isRefused =
            isHidden || first.contains("NOT_SIGNED_IN") || first.contains("NOT_ALLOWED");
        if (isRefused == AccessTest.may(caller, who) || first.contains("FAILURE")) {
          wrong.add(caller + " " + who + " " + document + " -> " + first);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The beginning of the stream: a sign of life, or an event up to its end. */
  private static String firstOf(Api api, String document) throws IOException, InterruptedException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(subscribe(api, document).body(), StandardCharsets.UTF_8))) {
      StringBuilder first = new StringBuilder();
      String line = lines.readLine();
      while (line != null && !line.startsWith(":") && !line.startsWith("data:")) {
        first.append(line);
        line = lines.readLine();
      }
      return first.append(line).toString();
    }
  }

  @Test
  void queriesMayComeAsEventsToo() throws IOException, InterruptedException {
    Api api = new Api(environment);
    HttpResponse<String> answer =
        api.client()
            .send(
                api.request("/graphql", "Accept", "text/event-stream")
                    .POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.body()).contains("event:next", "\"__typename\":\"Query\"", "event:complete");
  }

  @Test
  void nobodyOpensMoreStreamsThanAllowed() throws IOException, InterruptedException {
    Api api = new Api(environment).withToken("maria");
    try (InputStream first = follow(api).body();
        InputStream second = follow(api).body()) {
      assertThat(first.read()).isEqualTo(':');
      assertThat(second.read()).isEqualTo(':');
      String third = new String(follow(api).body().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(third).contains("TOO_COSTLY", "event:complete");
    }
  }

  @Test
  void aSocketTakesATokenAndIsPinged() throws InterruptedException {
    Api api = new Api(environment).withToken("emma");
    Socket socket = Socket.open(api, Map.of());
    socket.send(
        "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer "
            + api.token()
            + "\"}}");
    assertThat(socket.next()).contains("connection_ack");
    socket.send(
        "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ viewer { person { id } }"
            + " }\"}}");
    assertThat(socket.nextOf("next")).contains("\"person\":{\"id\":\"person-");
    assertThat(socket.nextOf("ping")).contains("ping");
    socket.close();
  }

  @Test
  void aSocketWithoutSignInIsAnonymousAndABadTokenClosesIt() throws InterruptedException {
    Api api = new Api(environment);
    Socket socket = Socket.open(api, Map.of());
    socket.send("{\"type\":\"connection_init\"}");
    assertThat(socket.next()).contains("connection_ack");
    socket.send(SUBSCRIBE.formatted("1"));
    assertThat(socket.nextOf("1")).contains("NOT_SIGNED_IN");
    Socket refused = Socket.open(api, Map.of());
    refused.send(
        "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer e30.e30.e30\"}}");
    assertThat(refused.next()).isEqualTo("closed 4401");
    Socket early = Socket.open(api, Map.of());
    early.send(SUBSCRIBE.formatted("1"));
    assertThat(early.next()).isEqualTo("closed 4401");
    socket.close();
  }

  @Test
  void pagesOfOtherOriginsOpenNoSocket() throws InterruptedException {
    Api api = new Api(environment);
    assertThatThrownBy(() -> Socket.open(api, Map.of("Origin", "https://elsewhere.example")))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
    Socket own = Socket.open(api, Map.of("Origin", api.address().toString()));
    own.close();
  }

  @Test
  void aStreamEndsWithTheSession() throws IOException, InterruptedException {
    Api api = new Api(environment).withSession("kenji");
    Socket socket = Socket.open(api, Map.of("Cookie", "yui=" + api.cookie("yui")));
    socket.send("{\"type\":\"connection_init\"}");
    assertThat(socket.next()).contains("connection_ack");
    String token = api.cookie("XSRF-TOKEN");
    HttpResponse<InputStream> events = follow(api, "X-XSRF-TOKEN", token);
    assertThat(events.body().read()).isEqualTo(':');
    HttpResponse<String> out =
        api.client()
            .send(
                api.request("/logout", "X-XSRF-TOKEN", token).POST(BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
    assertThat(out.uri().getPath()).isEqualTo("/");
    assertThat(new String(events.body().readAllBytes(), StandardCharsets.UTF_8))
        .contains("NOT_SIGNED_IN", "event:complete");
    assertThat(socket.nextOf("closed")).isEqualTo("closed 1008");
  }

  @Test
  void aStreamEndsWithTheTokenAndWithThePerson() {
    Call call = new Call(Locale.JAPANESE, null, false);
    Viewer nobodyAnyMore =
        new Viewer("person-" + "0".repeat(32), Set.of(Role.FEDERATION_STAFF), Set.of());
    for (Flux<ExecutionResult> ending :
        List.of(
            streams.guard(
                Flux.never(),
                call,
                new SignIn(null, Instant.now().plusMillis(300)),
                Viewer.ANONYMOUS),
            streams.guard(Flux.never(), call, new SignIn(null, null), nobodyAnyMore))) {
      assertThatThrownBy(
              () ->
                  ending
                      .onErrorMap(exception -> streams.failure(exception, call))
                      .blockLast(Duration.ofSeconds(60)))
          .satisfies(LiveTest::isNotSignedIn);
    }
    ExecutionResult one = ExecutionResult.newExecutionResult().data("x").build();
    assertThat(
            streams
                .guard(Flux.just(one), call, new SignIn(null, null), Viewer.ANONYMOUS)
                .blockLast(Duration.ofSeconds(60)))
        .isEqualTo(one);
  }

  private static void isNotSignedIn(Throwable exception) {
    GraphQLError error = ((SubscriptionPublisherException) exception).getErrors().getFirst();
    assertThat(error.getExtensions()).containsEntry("code", RefusalCode.NOT_SIGNED_IN.name());
    assertThat(error.getMessage()).contains("ログイン");
  }

  private static HttpResponse<InputStream> follow(Api api, String... headers)
      throws IOException, InterruptedException {
    return subscribe(api, FOLLOW, headers);
  }

  private static HttpResponse<InputStream> subscribe(Api api, String document, String... headers)
      throws IOException, InterruptedException {
    return api.client()
        .send(
            api.request("/graphql", headers)
                .setHeader("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document))))
                .build(),
            BodyHandlers.ofInputStream());
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(60);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static final class Socket implements WebSocket.Listener {

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();
    private @Nullable WebSocket socket;

    static Socket open(Api api, Map<String, String> headers) {
      Socket listener = new Socket();
      WebSocket.Builder builder =
          api.client().newWebSocketBuilder().subprotocols("graphql-transport-ws");
      headers.forEach(builder::header);
      listener.socket =
          builder
              .buildAsync(
                  URI.create(api.address().toString().replace("http", "ws") + "/graphql"), listener)
              .join();
      return listener;
    }

    void send(String message) {
      CompletableFuture<WebSocket> sent = requireNonNull(socket).sendText(message, true);
      sent.join();
    }

    String next() throws InterruptedException {
      String message = messages.poll(60, TimeUnit.SECONDS);
      assertThat(message).isNotNull();
      return String.valueOf(message);
    }

    String nextOf(String part) throws InterruptedException {
      String message = next();
      while (!message.contains(part)) {
        message = next();
      }
      return message;
    }

    void close() {
      requireNonNull(socket).abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
      parts.append(data);
      if (isLast) {
        messages.add(parts.toString());
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      messages.add("closed " + status);
      return null;
    }
  }
}
