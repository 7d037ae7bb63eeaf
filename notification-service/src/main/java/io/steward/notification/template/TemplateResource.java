package io.steward.notification.template;

import io.steward.platform.caller.Roles;
import io.steward.platform.pages.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The templates that messages can be made of. */
@Path("/v1/templates")
@Tag(name = "templates")
class TemplateResource {

    private final TemplateService templates;

    TemplateResource(TemplateService templates) {
        this.templates = templates;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
    @Operation(operationId = "listTemplates", summary = "All templates with the variables that a request fills in")
    public Page<TemplateView> list() {
        return Page.whole(templates.list());
    }
}
