package io.steward.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void noPortComesTwice() {
        // When
        List<Integer> ports = FreePorts.find(50);

        // Then
        assertThat(ports).hasSize(50).doesNotHaveDuplicates().allMatch(port -> port > 0);
    }

    @Test
    void aPortWithAListenerIsTaken() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // When
            boolean free = FreePorts.isFree(listener.getLocalPort());

            // Then
            assertThat(free).isFalse();
        }
    }
}
