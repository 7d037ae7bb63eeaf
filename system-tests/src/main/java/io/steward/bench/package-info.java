/** Benchmarks against a whole running stack, through its public APIs alone. */
package io.steward.bench;
