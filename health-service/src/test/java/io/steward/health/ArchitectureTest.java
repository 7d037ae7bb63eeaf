package io.steward.health;

import io.steward.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
