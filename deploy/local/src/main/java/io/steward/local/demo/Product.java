package io.steward.local.demo;

import java.util.List;

/** The invented vendor's product, a tool to plan work with: what can be done in it. */
final class Product {
    static final String LOGIN = "Signed In";
    static final String KEY_ACTION = "Workflow Published";
    static final List<String> CORE_FEATURES = List.of(
            "Project Created",
            "Task Completed",
            "Dashboard Shared",
            "Automation Run",
            "Report Exported",
            "Integration Synced");
    static final List<String> OTHER_ACTIONS =
            List.of("Comment Added", "File Attached", "Task Assigned", "Search Performed", "Filter Saved");
    static final List<String> PAGES = List.of("Home", "Projects", "Reports", "Team", "Settings");

    private Product() {}
}
