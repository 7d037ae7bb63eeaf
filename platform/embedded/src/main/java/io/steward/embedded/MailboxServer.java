package io.steward.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The mails over HTTP: a page for people at {@code /}, JSON for tests at {@code /api/messages}. */
final class MailboxServer implements AutoCloseable {
    private static final String MESSAGES = "/api/messages";
    private static final String JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";

    private final Mailbox mailbox;
    private final HttpServer server;
    private final ExecutorService threads;
    private final byte[] page;
    private final ObjectMapper json = new ObjectMapper();

    private MailboxServer(Mailbox mailbox, HttpServer server, ExecutorService threads, byte[] page) {
        this.mailbox = mailbox;
        this.server = server;
        this.threads = threads;
        this.page = page;
    }

    static MailboxServer start(Mailbox mailbox, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        MailboxServer mailboxServer = new MailboxServer(mailbox, server, threads, readPage());
        server.createContext("/", mailboxServer::handle);
        server.setExecutor(threads);
        server.start();
        return mailboxServer;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static byte[] readPage() throws IOException {
        try (InputStream resource = MailboxServer.class.getResourceAsStream("mailbox.html")) {
            if (resource == null) {
                throw new IOException("mailbox.html is missing on the class path");
            }
            return resource.readAllBytes();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod() + " " + path) {
                case "GET /" -> answer(exchange, 200, HTML, page);
                case "GET " + MESSAGES -> list(exchange);
                case "DELETE " + MESSAGES -> clear(exchange);
                default -> one(exchange, path);
            }
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        Optional<String> to = query(exchange, "to");
        answer(
                exchange,
                200,
                JSON,
                json.writeValueAsBytes(
                        mailbox.list(to).stream().map(MailboxServer::view).toList()));
    }

    private void clear(HttpExchange exchange) throws IOException {
        mailbox.clear();
        exchange.sendResponseHeaders(204, -1);
    }

    private void one(HttpExchange exchange, String path) throws IOException {
        Optional<ReceivedMail> mail = exchange.getRequestMethod().equals("GET") && path.startsWith(MESSAGES + "/")
                ? mailbox.find(path.substring(MESSAGES.length() + 1))
                : Optional.empty();
        if (mail.isPresent()) {
            answer(exchange, 200, JSON, json.writeValueAsBytes(view(mail.get())));
        } else {
            answer(exchange, 404, JSON, json.writeValueAsBytes(Map.of("title", "Not found", "status", 404)));
        }
    }

    private static Map<String, Object> view(ReceivedMail mail) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", mail.id());
        view.put("from", mail.from());
        view.put("to", mail.to());
        view.put("subject", mail.subject());
        view.put("text", mail.text());
        view.put("html", mail.html());
        view.put("headers", mail.headers());
        view.put("receivedAt", mail.receivedAt().toString());
        return view;
    }

    private static Optional<String> query(HttpExchange exchange, String name) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                // A plus belongs to an address (ada+test@…) more often than it stands for a blank.
                .map(pair -> pair.substring(name.length() + 1).replace("+", "%2B"))
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                .findFirst();
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
