package io.steward.playbook;

import io.steward.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
