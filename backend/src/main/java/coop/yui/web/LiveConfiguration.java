package coop.yui.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Live updates: `graphql-transport-ws` at /graphql beside HTTP and server-sent events. */
@Configuration
class LiveConfiguration {

  @Bean
  HandlerMapping sockets(WebGraphQlHandler handler, Limits limits, JsonMapper json) {
    CorsConfiguration origins = new CorsConfiguration();
    // With none named, only pages of the portal's own origin may open a socket.
    origins.setAllowedOrigins(List.copyOf(limits.origins()));
    var sockets =
        new GraphQlWebSocketHandler(
                handler,
                new JacksonJsonHttpMessageConverter(json),
                limits.time(),
                limits.keepAlive(),
                origins)
            .initWebSocketHttpRequestHandler(new DefaultHandshakeHandler());
    HttpSessionHandshakeInterceptor session = new HttpSessionHandshakeInterceptor(List.of());
    List<HandshakeInterceptor> interceptors = new ArrayList<>(sockets.getHandshakeInterceptors());
    interceptors.add(session);
    sockets.setHandshakeInterceptors(interceptors);
    WebSocketHandlerMapping mapping = new WebSocketHandlerMapping();
    mapping.setWebSocketUpgradeMatch(true);
    mapping.setUrlMap(Map.of(GraphqlEndpoint.PATH, sockets));
    mapping.setOrder(-3);
    return mapping;
  }

  @Bean
  ServletServerContainerFactoryBean socketContainer(Limits limits) {
    ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
    container.setMaxTextMessageBufferSize((int) limits.message().toBytes());
    return container;
  }

  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }

  @Bean
  GraphQlSourceBuilderCustomizer documents(JsonMapper json, Limits limits) {
    RegisteredDocuments documents =
        new RegisteredDocuments(RegisteredDocuments.ofPages(json), limits);
    return builder ->
        builder.configureGraphQl(graphql -> graphql.preparsedDocumentProvider(documents));
  }
}
