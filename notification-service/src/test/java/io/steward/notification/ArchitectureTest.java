package io.steward.notification;

import io.steward.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
