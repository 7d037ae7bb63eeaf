package io.steward.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Stands for Keycloak: serves its discovery document, the public key of this test run, and tokens for client
 * credentials, so that a service under test verifies tokens and gets its own on the same paths as in production.
 */
record TokenIssuer(String url, PrivateKey key) {

    static final String KEY_ID = "test";

    private static final String URL = "steward.test.issuer.url";
    private static final String KEY = "steward.test.issuer.key";

    /** Started on the first call; known to every class loader by system properties. */
    static synchronized TokenIssuer running() {
        try {
            return System.getProperty(URL) == null ? start() : known();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TokenIssuer known() throws GeneralSecurityException {
        byte[] encoded = Base64.getDecoder().decode(System.getProperty(KEY));
        return new TokenIssuer(
                System.getProperty(URL),
                KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    }

    private static TokenIssuer start() throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String url = "http://localhost:" + server.getAddress().getPort() + "/realms/steward";
        TokenIssuer issuer = new TokenIssuer(url, pair.getPrivate());
        String certificates = "/realms/steward/protocol/openid-connect/certs";
        answer(server, certificates, () -> keys((RSAPublicKey) pair.getPublic()));
        answer(server, "/realms/steward/.well-known/openid-configuration", issuer::discovery);
        answer(server, "/realms/steward/protocol/openid-connect/token", issuer::grant);
        server.start();
        System.setProperty(
                KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        System.setProperty(URL, url);
        return issuer;
    }

    private Map<String, Object> discovery() {
        String protocol = url + "/protocol/openid-connect";
        return Map.of(
                "issuer",
                url,
                "authorization_endpoint",
                protocol + "/auth",
                "token_endpoint",
                protocol + "/token",
                "jwks_uri",
                protocol + "/certs",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    /** Whoever asks gets a token of a service client; what the client may do is the called service's test to check. */
    private Map<String, Object> grant() {
        String token = Tokens.integration("service-under-test", Tokens.ALL_SCOPES);
        return Map.of("access_token", token, "token_type", "Bearer", "expires_in", 300);
    }

    private static Map<String, Object> keys(RSAPublicKey key) {
        return Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        KEY_ID,
                        "n",
                        unsigned(key.getModulus()),
                        "e",
                        unsigned(key.getPublicExponent()))));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] magnitude = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }

    private static void answer(HttpServer server, String path, Supplier<Map<String, Object>> body) {
        server.createContext(path, exchange -> respond(exchange, body.get()));
    }

    private static void respond(HttpExchange exchange, Map<String, Object> body) throws IOException {
        try (exchange) {
            byte[] json = json(body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
        }
    }

    private static byte[] json(Map<String, Object> body) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsBytes(body);
    }
}
