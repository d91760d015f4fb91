package dev.voicecoach.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import dev.voicecoach.gateway.outage.Outage;
import dev.voicecoach.platform.identity.Caller;
import dev.voicecoach.platform.identity.InternalTokens;
import dev.voicecoach.platform.problem.Problems;
import dev.voicecoach.platform.telemetry.RequestTrace;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.unit.DataSize;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Routes {@code /v1/questions} and {@code /v1/practice-sessions} to question-service, with our word on who is calling in
 * place of the client's key.
 */
@Configuration(proxyBeanMethods = false)
class QuestionRoute {
    private static final Logger log = LoggerFactory.getLogger(QuestionRoute.class);
    /** The one path that takes a body: a text that is too long, and too private, for a query. */
    private static final String SEARCH = "/v1/questions/search";

    private static final String QUESTIONS = "/v1/questions";
    private static final String SESSIONS = "/v1/practice-sessions";
    private static final List<HttpMethod> WITHOUT_POST = List.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final List<HttpMethod> WITH_POST = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
    /** What a session is asked for with takes less than 2 kB. */
    private static final DataSize MOST_OF_A_SESSION = DataSize.ofKilobytes(16);

    private final InternalTokens tokens;
    private final Problems problems;
    private final RouteProperties properties;

    QuestionRoute(InternalTokens tokens, Problems problems, RouteProperties properties) {
        this.tokens = tokens;
        this.problems = problems;
        this.properties = properties;
    }

    @Bean
    RouterFunction<ServerResponse> questions() {
        return route("questions")
                .route(
                        path(QUESTIONS)
                                .or(path(QUESTIONS + "/**"))
                                .or(path(SESSIONS))
                                .or(path(SESSIONS + "/**")),
                        http())
                .before(uri(properties.questionService()))
                .filter(this::call)
                .build();
    }

    /** The client with our time limits; the gateway's own has none. */
    @Bean
    ProxyExchange questionExchange(GatewayMvcProperties gateway) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.connectTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(properties.readTimeout());
        return new RestClientProxyExchange(
                RestClient.builder().requestFactory(requests).build(), gateway);
    }

    private ServerResponse call(ServerRequest request, HandlerFunction<ServerResponse> service) throws Exception {
        var passedOn = bounded(request);
        try {
            var answer = service.handle(asInternalCall(passedOn));
            // Ours is on the answer already.
            answer.headers().remove("Request-Id");
            return answer;
        } catch (ResourceAccessException | IOException e) {
            return unavailable(e, request);
        }
    }

    /** Here and not there, so that no body goes through that is not wanted. */
    private ServerRequest bounded(ServerRequest request) throws HttpRequestMethodNotSupportedException {
        boolean isSession = request.path().startsWith(SESSIONS);
        var takes = isSession || request.path().equals(SEARCH) ? WITH_POST : WITHOUT_POST;
        if (!takes.contains(request.method())) {
            throw new HttpRequestMethodNotSupportedException(
                    request.method().name(),
                    takes.stream().map(HttpMethod::name).toList());
        }
        if (!request.method().equals(HttpMethod.POST)) {
            return request;
        }
        return BoundedBody.of(request, isSession ? MOST_OF_A_SESSION : properties.maxBodySize());
    }

    private ServerRequest asInternalCall(ServerRequest request) {
        var caller = (Caller) request.attribute(Caller.ATTRIBUTE)
                .orElseThrow(() -> new IllegalStateException("No filter has said who is calling"));
        var trace = RequestTrace.of(request.servletRequest());
        return ServerRequest.from(request)
                .headers(headers -> {
                    headers.remove("X-Api-Key");
                    headers.remove(HttpHeaders.COOKIE);
                    headers.setBearerAuth(tokens.mint(caller));
                    headers.set("traceparent", trace.traceparent());
                })
                .build();
    }

    private ServerResponse unavailable(Exception failure, ServerRequest request) {
        log.warn("question-service is away: {}", failure.getClass().getSimpleName());
        var outage = Outage.QUESTION_SERVICE;
        var problem =
                problems.of(request.servletRequest(), HttpStatus.SERVICE_UNAVAILABLE, outage.code(), outage.detail());
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
