package io.steward.local.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The usage of all companies in batches, the newest day first: so the last sign-in of a customer is known from its first
 * batch on, and no playbook takes a half-loaded customer for one that has left.
 */
final class UsageBatches implements Iterator<List<UsageEvent>> {
    /** At some 260 bytes an event this stays clear of the 500 KB that a batch may have. */
    static final int SIZE = 1000;

    private final Portfolio portfolio;
    private final Deque<UsageEvent> ready = new ArrayDeque<>();
    private int daysAgo;

    UsageBatches(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @Override
    public boolean hasNext() {
        while (ready.size() < SIZE && daysAgo < Usage.DAYS) {
            daysAgo++;
            for (Company company : portfolio.companies()) {
                ready.addAll(Usage.of(company, portfolio.day(), daysAgo));
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public List<UsageEvent> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<UsageEvent> batch = new ArrayList<>(SIZE);
        while (batch.size() < SIZE && !ready.isEmpty()) {
            batch.add(ready.pop());
        }
        return batch;
    }
}
