package cn.qingjian.secondments.store;

import cn.qingjian.secondments.Register;
import cn.qingjian.secondments.SecondmentKind;
import cn.qingjian.secondments.SecondmentWords;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.SlipBooks;
import cn.qingjian.slips.SlipState;
import java.util.List;
import org.springframework.stereotype.Component;

/** The room's books as the rules see them. */
@Component
class SecondmentRegister implements Register {
    private final SlipBooks books;

    SecondmentRegister(SlipBooks books) {
        this.books = books;
    }

    @Override
    public List<SecondmentWords> away(long except) {
        return books.counting(SecondmentKind.CODE, SecondmentWords.class, except).stream()
                .filter(slip -> slip.state() != SlipState.ENDED)
                .map(Slip::words)
                .toList();
    }
}
