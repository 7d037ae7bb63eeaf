package io.steward.platform.privacy;

import java.util.List;

/** All that one service holds about people; each service has one bean of it. */
public interface PersonalTraces {

    /** In the order in which they are erased. */
    List<Trace> traces();
}
