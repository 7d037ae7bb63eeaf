package io.steward.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessCpuTest {

    @Test
    void userAndSystemTimeAreAddedWhateverTheCommandIsCalled() {
        String line = "4711 (java (a) b) S 1 4711 4711 0 -1 4194560 99 0 7 0 250 50 3 4 20 0 31 0 123456 1000 200";

        double milliseconds = ProcessCpu.parse(line);

        assertThat(milliseconds).isEqualTo(3000);
    }

    @Test
    void whoWorksUsesTime() {
        ProcessCpu own = new ProcessCpu(ProcessHandle.current().pid());
        double before = own.milliseconds();

        long end = System.nanoTime() + 200_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }

        assertThat(own.milliseconds() - before).isBetween(50.0, 60_000.0);
    }
}
