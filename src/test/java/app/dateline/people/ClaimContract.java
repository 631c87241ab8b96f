package app.dateline.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.people.Claim.Outcome;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the first owner is found, on every database. */
abstract class ClaimContract {
    private TestDatabase database;
    private Roles roles;
    private Claim claim;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        roles = roles(List.of());
        claim = claim(roles);
    }

    private Claim claim(Roles of) {
        return new Claim(database.jdbc, database.transactions, of,
                new Audit(database.jdbc, database.transactions, new TestClock("2026-03-05T09:00:00Z")));
    }

    private static Author person(long id) {
        return new Author(id, "Person " + id);
    }

    private Roles roles(List<Long> owners) {
        return new Roles(database.jdbc, new OwnerSettings(owners), new TestClock("2026-03-05T09:00:00Z"));
    }

    @Test
    void makesTheFirstOwnerOnce() {
        String code = claim.begin().orElseThrow();

        assertThat(claim.claim(person(7), code)).isEqualTo(Outcome.GRANTED);
        assertThat(claim.claim(person(8), code)).isEqualTo(Outcome.HAS_OWNER);

        assertThat(roles.all()).extracting(Grant::userId, Grant::role)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(7L, Role.OWNER));
        assertThat(claim.begin()).isEmpty();
    }

    @Test
    void letsOneOfManyWin() throws Exception {
        String code = claim.begin().orElseThrow();
        var start = new CountDownLatch(1);
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (long user = 1; user <= 8; user++) {
                long id = user;
                outcomes.add(threads.submit(() -> {
                    start.await();
                    return claim.claim(person(id), code);
                }));
            }
            start.countDown();
        }

        List<Outcome> all = new ArrayList<>();
        for (Future<Outcome> outcome : outcomes) {
            all.add(outcome.get());
        }
        assertThat(all).containsOnlyOnce(Outcome.GRANTED).containsOnly(Outcome.GRANTED, Outcome.HAS_OWNER);
        assertThat(roles.all()).hasSize(1);
    }

    @Test
    void looksAtNoMoreCodesOfSomebodyWhoGuesses() {
        String code = claim.begin().orElseThrow();

        for (int i = 0; i < Claim.MOST_TRIES; i++) {
            assertThat(claim.claim(person(7), "0123" + i)).isEqualTo(Outcome.WRONG_CODE);
        }

        assertThat(claim.claim(person(7), code)).isEqualTo(Outcome.TOO_MANY_TRIES);
        assertThat(claim.claim(person(8), code)).isEqualTo(Outcome.GRANTED);
    }

    @Test
    void voidsTheCodeOfAnEarlierStart() {
        String earlier = claim.begin().orElseThrow();
        String code = claim.begin().orElseThrow();

        assertThat(claim.claim(person(7), earlier)).isEqualTo(Outcome.WRONG_CODE);
        assertThat(claim.claim(person(7), code.toUpperCase(java.util.Locale.ROOT))).isEqualTo(Outcome.GRANTED);
    }

    @Test
    void storesNoCodeAndFitsADeepLink() {
        String code = claim.begin().orElseThrow();

        assertThat((Claim.PREFIX + code).length()).isLessThanOrEqualTo(64);
        assertThat(code).matches("[0-9a-f]{32}");
        assertThat(database.jdbc.sql("select code_hash from owner_claim").query(String.class).single())
                .hasSize(64).isNotEqualTo(code);
    }

    @Test
    void needsNoClaimWhenTheSettingsNameAnOwner() {
        Roles set = roles(List.of(99L));

        assertThat(claim(set).begin()).isEmpty();
        assertThat(set.has(99, Role.EDITOR)).isTrue();
        assertThat(set.has(98, Role.EDITOR)).isFalse();
    }

    @Test
    void grantsAndRevokesARightOnce() {
        assertThat(roles.grant(5, Role.EDITOR, 1L)).isTrue();
        assertThat(roles.grant(5, Role.EDITOR, 2L)).isFalse();
        assertThat(roles.has(5, Role.EDITOR)).isTrue();
        assertThat(roles.has(5, Role.OWNER)).isFalse();
        assertThat(roles.all()).extracting(Grant::by).containsExactly(1L);

        assertThat(roles.revoke(5, Role.EDITOR)).isTrue();
        assertThat(roles.revoke(5, Role.EDITOR)).isFalse();
    }
}
