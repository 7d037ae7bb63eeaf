package io.steward.platform.probe;

import java.util.UUID;

record ProbeView(UUID id, String name) {}
