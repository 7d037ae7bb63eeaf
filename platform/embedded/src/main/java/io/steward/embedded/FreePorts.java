package io.steward.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Finds TCP ports on the loopback address that nobody listens on. */
public final class FreePorts {
    private FreePorts() {}

    /** That many different free ports: all are held until the last is found, so that none comes twice. */
    public static List<Integer> find(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new InfrastructureException("No free TCP port on this machine: " + e.getMessage(), e);
        } finally {
            held.forEach(FreePorts::release);
        }
    }

    /** The wanted port, or any free one when the wish is 0. */
    public static int orAny(int wanted) {
        return wanted == 0 ? find(1).getFirst() : wanted;
    }

    /** Whether a server could listen on this port now. */
    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new InfrastructureException("A probed port could not be released: " + e.getMessage(), e);
        }
    }
}
