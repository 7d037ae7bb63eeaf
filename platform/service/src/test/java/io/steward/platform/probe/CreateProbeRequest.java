package io.steward.platform.probe;

record CreateProbeRequest(String name) {}
