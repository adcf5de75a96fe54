package cn.qingjian.documents.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.documents.Addressee;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddresseeBookSpec {
    private static final Unit YUNDU = new Unit(1, "yundu", "云渡区管理部", Unit.Kind.COUNTY_OFFICE);
    private static final Unit LINXI = new Unit(2, "linxi", "临溪县管理部", Unit.Kind.COUNTY_OFFICE);
    private static final Unit OFFICE = new Unit(3, "bgs", "办公室", Unit.Kind.DEPARTMENT);
    private static final Unit COUNTY = new Unit(4, "x-linxi", "临溪县人民政府", Unit.Kind.GOVERNMENT);
    private static final Unit PARTY = new Unit(5, "w-linxi", "中共临溪县委", Unit.Kind.GOVERNMENT);

    private final AddresseeBook book = new AddresseeBook(List.of(YUNDU, LINXI, OFFICE, COUNTY, PARTY));
    private final FieldErrors errors = new FieldErrors();

    @Test
    void 各科室和各县区管理部展开成每个单位() {
        assertThat(book.read("各科室、各县区管理部", false, errors))
                .extracting(Addressee::name)
                .containsExactly("办公室", "云渡区管理部", "临溪县管理部");
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void 各县区人民政府不含党委() {
        assertThat(book.read("各县区人民政府", false, errors))
                .extracting(Addressee::name)
                .containsExactly("临溪县人民政府");
    }

    @Test
    void 同一单位写两遍只算一个() {
        assertThat(book.read("云渡区管理部、各管理部", false, errors)).hasSize(2);
    }

    @Test
    void 名录里没有的单位给出相近的名称() {
        book.read("临溪管理部", false, errors);
        assertThat(errors.of("addressees")).singleElement().asString().contains("临溪管理部", "是不是：临溪县管理部");
    }

    @Test
    void 确认是名录外单位的照原样收下() {
        assertThat(book.read("青禾市总工会", true, errors)).containsExactly(Addressee.unknown("青禾市总工会"));
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void 空行没有主送机关() {
        assertThat(book.read(" 、， ", false, errors)).isEmpty();
    }
}
