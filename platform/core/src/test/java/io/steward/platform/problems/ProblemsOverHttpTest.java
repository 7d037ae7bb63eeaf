package io.steward.platform.problems;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemsOverHttpTest {

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    @Test
    void withoutATokenTheAnswerIsAProblemWithAChallenge() {
        given().when()
                .get("/v1/shelves")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("https://steward.io/problems/unauthenticated"))
                .body("instance", equalTo("/v1/shelves"));
    }

    @Test
    void withABadTokenTheAnswerIsAProblem() {
        given().auth()
                .oauth2("nonsense")
                .when()
                .get("/v1/shelves")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aRoleThatMayNotIsForbidden() {
        json("{\"name\": \"a\"}")
                .when()
                .post("/v1/shelves")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("title", equalTo("The caller may not do this"));
    }

    @Test
    @TestSecurity(user = "machine", roles = "integration")
    void aMachineWithoutTheScopeIsForbidden() {
        json("{\"name\": \"a\"}")
                .when()
                .post("/v1/shelves")
                .then()
                .statusCode(403)
                .body("detail", containsString("shelves:write"));
    }

    @Test
    @TestSecurity(user = "carl", roles = "csm")
    void unknownFieldsAndBrokenRulesAreToldTogether() {
        json("{\"nmae\": \"a\", \"boards\": \"two\"}")
                .when()
                .post("/v1/shelves")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", containsInAnyOrder("#/nmae", "#/boards", "#/name"));
    }

    @Test
    @TestSecurity(user = "carl", roles = "csm")
    void aConstraintOfTheBeanIsToldWithItsPointer() {
        json("{\"name\": \"a\", \"boards\": 0}")
                .when()
                .post("/v1/shelves")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("#/boards"));
    }

    @Test
    @TestSecurity(user = "carl", roles = "csm")
    void textThatIsNoJsonIsMalformed() {
        json("{\"name\"")
                .when()
                .post("/v1/shelves")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://steward.io/problems/malformed"));
    }

    @Test
    @TestSecurity(user = "carl", roles = "csm")
    void anEmptyBodyIsMalformed() {
        given().contentType("application/json")
                .when()
                .post("/v1/shelves")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    @TestSecurity(user = "carl", roles = "csm")
    void anotherMediaTypeIsUnsupported() {
        given().contentType("text/plain")
                .body("a")
                .when()
                .post("/v1/shelves")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    @TestSecurity(user = "carl", roles = "csm")
    void everyBadParameterIsToldAlsoTheUnknownOnes() {
        given().when()
                .get("/v1/shelves?limit=0&height=x&hieght=2&after=a&before=b")
                .then()
                .statusCode(422)
                .body("errors.parameter", containsInAnyOrder("limit", "height", "hieght", "before"));
    }

    @Test
    @TestSecurity(user = "carl", roles = "csm")
    void aMethodThatIsNotThereIsNamed() {
        given().when()
                .delete("/v1/shelves")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("detail", equalTo("DELETE is not possible here"));
    }

    @Test
    @TestSecurity(user = "carl", roles = "csm")
    void anUnknownRouteIsAProblem() {
        given().when()
                .get("/v1/tables")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("instance", equalTo("/v1/tables"));
    }

    @Test
    @TestSecurity(user = "lea", roles = "lead")
    void anUnexpectedFailureSaysNothingOfOurInside() {
        given().when()
                .get("/v1/shelves/x/lamp?burst=true")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }
}
