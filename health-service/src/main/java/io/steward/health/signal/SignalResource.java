package io.steward.health.signal;

import io.smallrye.mutiny.Uni;
import io.steward.health.signal.BatchResult.BatchAnswer;
import io.steward.health.signal.SignalAdmission.BatchRequest;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.idempotency.Mode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Signals that are no usage events: tickets, invoices, contacts, answers. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
@RequiresScope(Scopes.SIGNALS_WRITE)
@Tag(name = "Signals", description = "Tickets, invoices, contacts and answers to surveys")
public class SignalResource {

    private final TicketService tickets;
    private final InvoiceService invoices;
    private final TouchpointService touchpoints;
    private final SurveyService surveys;

    SignalResource(
            TicketService tickets, InvoiceService invoices, TouchpointService touchpoints, SurveyService surveys) {
        this.tickets = tickets;
        this.invoices = invoices;
        this.touchpoints = touchpoints;
        this.surveys = surveys;
    }

    @PUT
    @Path("tickets/by-external-id/{externalId}")
    @Operation(operationId = "putTicket", summary = "Write a ticket as it stands now")
    @APIResponse(responseCode = "200", description = "It was known")
    @APIResponseSchema(value = TicketView.class, responseCode = "201", responseDescription = "It is new")
    public Uni<RestResponse<TicketView>> putTicket(@PathParam("externalId") String externalId, TicketRequest request) {
        return tickets.put(externalId, request).map(SignalResource::answer);
    }

    @PUT
    @Path("invoices/by-external-id/{externalId}")
    @Operation(operationId = "putInvoice", summary = "Write an invoice as it stands now")
    @APIResponse(responseCode = "200", description = "It was known")
    @APIResponseSchema(value = InvoiceView.class, responseCode = "201", responseDescription = "It is new")
    public Uni<RestResponse<InvoiceView>> putInvoice(
            @PathParam("externalId") String externalId, InvoiceRequest request) {
        return invoices.put(externalId, request).map(SignalResource::answer);
    }

    @POST
    @Idempotent(Mode.NATURAL)
    @Path("touchpoints")
    @Operation(operationId = "recordTouchpoint", summary = "Record a contact with a customer")
    @APIResponseSchema(value = TouchpointView.class, responseCode = "201", responseDescription = "Recorded")
    public Uni<RestResponse<TouchpointView>> recordTouchpoint(TouchpointRequest request) {
        return touchpoints.record(request).map(view -> RestResponse.status(Status.CREATED, view));
    }

    @POST
    @Idempotent(Mode.NATURAL)
    @Path("touchpoints/batch")
    @Operation(operationId = "recordTouchpoints", summary = "Record up to 1000 contacts; one bad item spoils no other")
    @APIResponseSchema(value = BatchAnswer.class, responseCode = "201", responseDescription = "One result for each item, in the order of the request")
    public Uni<RestResponse<BatchAnswer>> recordTouchpoints(
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BatchRequest.class), examples = @ExampleObject(name = "One", value = "{\"items\": [{\"accountExternalId\": \"crm-4711\", \"kind\": \"CALL\"}]}")))
                    BatchRequest batch) {
        return touchpoints.recordAll(batch).map(answer -> RestResponse.status(Status.CREATED, answer));
    }

    @POST
    @Idempotent(Mode.NATURAL)
    @Path("survey-answers")
    @Operation(operationId = "recordSurveyAnswer", summary = "Record an answer to a survey")
    @APIResponseSchema(value = SurveyAnswerView.class, responseCode = "201", responseDescription = "Recorded")
    public Uni<RestResponse<SurveyAnswerView>> recordSurveyAnswer(SurveyAnswerRequest request) {
        return surveys.record(request).map(view -> RestResponse.status(Status.CREATED, view));
    }

    @POST
    @Idempotent(Mode.NATURAL)
    @Path("survey-answers/batch")
    @Operation(operationId = "recordSurveyAnswers", summary = "Record up to 1000 answers; one bad item spoils no other")
    @APIResponseSchema(value = BatchAnswer.class, responseCode = "201", responseDescription = "One result for each item, in the order of the request")
    public Uni<RestResponse<BatchAnswer>> recordSurveyAnswers(
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BatchRequest.class), examples = @ExampleObject(name = "One", value = "{\"items\": [{\"accountExternalId\": \"crm-4711\", \"kind\": \"NPS\", \"score\": 9}]}")))
                    BatchRequest batch) {
        return surveys.recordAll(batch).map(answer -> RestResponse.status(Status.CREATED, answer));
    }

    private static <T> RestResponse<T> answer(Saved<T> saved) {
        return RestResponse.status(saved.created() ? Status.CREATED : Status.OK, saved.view());
    }
}
