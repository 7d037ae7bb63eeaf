package io.steward.accounts.plan;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.plan.PlanTemplateService.Saved;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.definitions.DefinitionText;
import io.steward.platform.http.EntityTags;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.pages.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plan templates over HTTP. */
@Path("/v1/plan-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan templates", description = "What success plans are made from: versioned, never changed once published")
public class PlanTemplateResource {

    private final PlanTemplateService templates;
    private final PlanTemplateReader reader;
    private final Caller caller;

    PlanTemplateResource(PlanTemplateService templates, PlanTemplateReader reader, Caller caller) {
        this.templates = templates;
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listPlanTemplates", summary = "List the plan templates")
    @APIResponse(responseCode = "200", description = "All of them by key, without their definitions.")
    public Uni<Page<PlanTemplateView>> list() {
        return templates.list().map(Page::whole);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getPlanTemplate", summary = "Read a plan template with its versions")
    @APIResponse(
            responseCode = "200",
            description = "With the definition of the published version, or of the newest one where none is.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanTemplateView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Uni<Response> get(
            @Parameter(example = "30-60-90") @PathParam("key") String key,
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return templates
                .get(key)
                .map(template -> EntityTags.isKnown(ifNoneMatch, template.version())
                        ? Response.notModified(EntityTags.of(template.version()))
                                .build()
                        : answer(Response.ok(), template));
    }

    @GET
    @Path("/{key}/definition")
    @Produces(DefinitionText.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "exportPlanTemplate",
            summary = "Export the definition of a plan template as YAML",
            description = "In the form that it can be saved again.")
    @APIResponse(
            responseCode = "200",
            description = "The definition.",
            content = @Content(mediaType = DefinitionText.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Uni<String> export(
            @Parameter(example = "30-60-90") @PathParam("key") String key,
            @Parameter(description = "Absent: the published version, or the newest one where none is.", example = "1")
                    @QueryParam("version")
                    Integer version) {
        return templates.export(key, version);
    }

    @POST
    @Consumes({DefinitionText.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(
            operationId = "savePlanTemplate",
            summary = "Save the definition of a plan template as a draft",
            description = "201 with the next version; 200 where the newest version already says the same.")
    @APIResponse(
            responseCode = "200",
            description = "The newest version already says the same.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanTemplateView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Saved as a new draft.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanTemplateView.class)))
    public Uni<Response> save(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = PlanTemplateDefinition.class)),
                                @Content(
                                        mediaType = DefinitionText.MEDIA_TYPE,
                                        schema = @Schema(implementation = PlanTemplateDefinition.class))
                            })
                    String definition) {
        return templates
                .save(null, reader.read(definition), null, caller.username())
                .map(PlanTemplateResource::saved);
    }

    @PUT
    @Path("/{key}")
    @Consumes({DefinitionText.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(
            operationId = "putPlanTemplate",
            summary = "Save the definition of the plan template with this key as a draft",
            description = "201 with the next version; 200 where the newest version already says the same.")
    @APIResponse(
            responseCode = "200",
            description = "The newest version already says the same.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanTemplateView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Saved as a new draft.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanTemplateView.class)))
    public Uni<Response> put(
            @Parameter(example = "30-60-90") @PathParam("key") String key,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = PlanTemplateDefinition.class)),
                                @Content(
                                        mediaType = DefinitionText.MEDIA_TYPE,
                                        schema = @Schema(implementation = PlanTemplateDefinition.class))
                            })
                    String definition) {
        return templates
                .save(key, reader.read(definition), ifMatch, caller.username())
                .map(PlanTemplateResource::saved);
    }

    @POST
    @Path("/{key}/versions/{version}/publication")
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(
            operationId = "publishPlanTemplate",
            summary = "Publish a version of a plan template",
            description = "The version published before retires; plans made from it stay as they are.")
    @APIResponse(
            responseCode = "201",
            description = "It is published.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanTemplateView.class)))
    public Uni<Response> publish(
            @Parameter(example = "30-60-90") @PathParam("key") String key,
            @Parameter(example = "1") @PathParam("version") int version,
            @Parameter(description = "Change only this version of the template.", example = "\"3\"")
                    @HeaderParam("If-Match")
                    String ifMatch) {
        return templates
                .publish(key, version, ifMatch, caller.username())
                .map(template -> answer(Response.status(Response.Status.CREATED), template));
    }

    private static Response saved(Saved saved) {
        return answer(
                Response.status(saved.created() ? Response.Status.CREATED : Response.Status.OK)
                        .location(URI.create(
                                "/v1/plan-templates/" + saved.template().key())),
                saved.template());
    }

    private static Response answer(Response.ResponseBuilder answer, PlanTemplateView template) {
        return answer.entity(template).tag(EntityTags.of(template.version())).build();
    }
}
