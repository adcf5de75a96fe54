package cn.qingjian.clauses.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TilingSpec {
    @Property(tries = 300)
    void 每一段两边相同_互不重叠_不能再长(@ForAll long seed) {
        Random random = new Random(seed);
        NormalText draft = NormalText.of(Texts.random(random, random.nextInt(120), 8));
        NormalText source = NormalText.of(Texts.edited(random, draft.source(), random.nextInt(15)));

        List<Tiling.Tile> tiles = new Tiling(draft).with(source);

        BitSet mine = new BitSet();
        BitSet theirs = new BitSet();
        for (Tiling.Tile tile : tiles) {
            assertThat(tile.length()).isGreaterThanOrEqualTo(Tiling.SHORTEST);
            assertThat(draft.toString().substring(tile.draft(), tile.draft() + tile.length()))
                    .isEqualTo(source.toString().substring(tile.source(), tile.source() + tile.length()));
            for (int i = 0; i < tile.length(); i++) {
                assertThat(mine.get(tile.draft() + i)).isFalse();
                assertThat(theirs.get(tile.source() + i)).isFalse();
                mine.set(tile.draft() + i);
                theirs.set(tile.source() + i);
            }
        }
        int longest = tiles.stream().mapToInt(Tiling.Tile::length).max().orElse(0);
        int possible = ContainmentOracle.longestRun(draft.source(), source.source());
        assertThat(longest).isEqualTo(possible < Tiling.SHORTEST ? 0 : possible);
    }

    @Test
    void 次序颠倒的各项_都标得出来() {
        NormalText draft = NormalText.of("受理申请材料，并公开办事流程，再答复来电咨询");
        NormalText source = NormalText.of("答复来电咨询；受理申请材料；公开办事流程");

        assertThat(new Tiling(draft).with(source))
                .extracting(Tiling.Tile::length)
                .containsExactly(6, 6, 6);
    }

    @Test
    void 自身重复的长文本_也很快算完() {
        NormalText draft = NormalText.of("报送".repeat(20_000));
        NormalText source = NormalText.of("报送".repeat(4_000));

        assertThat(new Tiling(draft).with(source)).isNotEmpty();
    }

    @Test
    void 没有共同的话_没有段() {
        assertThat(new Tiling(NormalText.of("受理申请")).with(NormalText.of("停车场收费")))
                .isEmpty();
        assertThat(new Tiling(NormalText.of("")).with(NormalText.of("停车场收费"))).isEmpty();
    }
}
