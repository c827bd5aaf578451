package org.openmappa.trail.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every size up to some hundred leaves, against the definition. */
class TreePropertiesTest {
    private static final int MOST = 140;
    private static final Leaves TREE = Leaves.counted(MOST);
    private static final List<Hash> ROOTS =
            IntStream.rangeClosed(0, MOST).mapToObj(TREE::defined).toList();

    @Test
    void everyRootIsTheDefinedOneHoweverItIsWorkedOut() {
        Frontier grown = new Frontier();
        for (int size = 0; size <= MOST; size++) {
            assertThat(TREE.of(size).root()).isEqualTo(ROOTS.get(size));
            assertThat(grown.root()).isEqualTo(ROOTS.get(size));
            assertThat(Frontier.of(TREE::subtree, size).root()).isEqualTo(ROOTS.get(size));
            if (size < MOST) {
                grown.append(TREE.leaves().get(size));
            }
        }
    }

    @Test
    void theFrontierTellsEverySubtreeOnceWhenItIsComplete() {
        List<String> told = new ArrayList<>();
        Frontier frontier = Frontier.of(TREE::subtree, 37);
        for (int n = 37; n < MOST; n++) {
            frontier.append(TREE.leaves().get(n), (height, position, root) -> {
                assertThat(root).isEqualTo(TREE.subtree(height, position));
                told.add(height + "/" + position);
            });
        }
        List<String> complete = IntStream.rangeClosed(0, 7)
                .boxed()
                .flatMap(height -> IntStream.range(37 >> height, MOST >> height).mapToObj(p -> height + "/" + p))
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(complete);
    }

    @Test
    void everyLeafIsProvedInEveryTreeAndNowhereElse() {
        for (int size = 1; size <= MOST; size++) {
            for (int position = 0; position < size; position++) {
                Inclusion proof = TREE.of(size).inclusion(position);
                assertThat(proof.proves(TREE.leaves().get(position), ROOTS.get(size)))
                        .isTrue();
                assertThat(proof.proves(TREE.leaves().get((position + 1) % MOST), ROOTS.get(size)))
                        .isFalse();
                assertThat(proof.proves(TREE.leaves().get(position), ROOTS.get(size - 1)))
                        .isFalse();
            }
        }
    }

    @Test
    void everyTreeIsTheBeginningOfEveryLargerOneAndOfNoOther() {
        Leaves forked = new Leaves(
                IntStream.range(0, MOST).mapToObj(n -> TREE.leaves().get(n ^ 1)).toList());
        for (int size = 0; size <= MOST; size++) {
            for (int earlier = 0; earlier <= size; earlier++) {
                Consistency proof = TREE.of(size).consistency(earlier);
                assertThat(proof.proves(ROOTS.get(earlier), ROOTS.get(size))).isTrue();
                if (earlier > 0) {
                    assertThat(proof.proves(forked.of(earlier).root(), ROOTS.get(size)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aProofThatIsShortenedLengthenedOrChangedProvesNothing() {
        Hash strange = Hash.leaf(new byte[] {7});
        for (int size = 2; size <= MOST; size++) {
            Consistency consistency = TREE.of(size).consistency(size / 2);
            Inclusion inclusion = TREE.of(size).inclusion(size / 3);
            for (List<Hash> bad : spoiled(inclusion.path(), strange)) {
                assertThat(new Inclusion(size / 3, size, bad)
                                .proves(TREE.leaves().get(size / 3), ROOTS.get(size)))
                        .isFalse();
            }
            for (List<Hash> bad : spoiled(consistency.path(), strange)) {
                assertThat(new Consistency(size / 2, size, bad).proves(ROOTS.get(size / 2), ROOTS.get(size)))
                        .isFalse();
            }
        }
    }

    private static List<List<Hash>> spoiled(List<Hash> path, Hash strange) {
        List<List<Hash>> all = new ArrayList<>();
        all.add(IntStream.rangeClosed(0, path.size())
                .mapToObj(n -> n < path.size() ? path.get(n) : strange)
                .toList());
        for (int n = 0; n < path.size(); n++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(n, strange);
            all.add(changed);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(n);
            all.add(shorter);
        }
        return all;
    }
}
