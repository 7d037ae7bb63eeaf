package io.steward.gateway;

import io.steward.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
