package cn.qingjian.clauses.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PostingsSpec {
    @Property(tries = 200)
    void 每个片段的清单_含有全部有它的条款_升序且不重复(@ForAll long seed, @ForAll @IntRange(min = 4, max = 12) int mostBits) {
        Random random = new Random(seed);
        List<String> clauses = new ArrayList<>();
        int[] starts = new int[1 + random.nextInt(30)];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < starts.length; i++) {
            clauses.add(
                    NormalText.of(Texts.random(random, random.nextInt(60), 10)).toString());
            text.append(clauses.getLast());
            starts[i + 1] = text.length();
        }

        Postings postings = Postings.build(text.toString().toCharArray(), starts, Grams.LONG, mostBits);

        for (int clause = 0; clause < clauses.size(); clause++) {
            for (String gram : ContainmentOracle.grams(clauses.get(clause), Grams.LONG)) {
                int bucket = postings.bucket(Grams.hash(gram.toCharArray(), 0, Grams.LONG));
                int from = postings.start(bucket);
                int[] list = Arrays.copyOfRange(postings.clauses(), from, from + postings.size(bucket));
                assertThat(list).contains(clause).isSorted().doesNotHaveDuplicates();
            }
        }
    }
}
