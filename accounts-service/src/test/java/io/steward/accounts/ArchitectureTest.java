package io.steward.accounts;

import io.steward.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
