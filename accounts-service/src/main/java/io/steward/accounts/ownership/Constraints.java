package io.steward.accounts.ownership;

/** Which accounts stay where they are, because another face would come at a bad moment. */
record Constraints(boolean keepInRenewal, boolean keepWithOpenTasks, boolean keepAtRisk) {}
