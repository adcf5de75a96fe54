package cn.qingjian.filings.web;

import cn.qingjian.filings.Filing;
import cn.qingjian.site.Page;
import java.util.UUID;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who still fills in what was handed in or taken back meanwhile, on another phone, is led to where it stands now. */
@ControllerAdvice(basePackageClasses = HandedInAlready.class)
class HandedInAlready {
    /** The filing, where it may still be changed; else its owner is led away. */
    static Filing editable(Filing filing) {
        if (!filing.status().editable()) {
            throw new TooLate(filing.key());
        }
        return filing;
    }

    @ExceptionHandler(TooLate.class)
    String show(TooLate late, RedirectAttributes flash) {
        flash.addFlashAttribute(Page.NOTICE, "这件事已经提交或者撤回，不能再改。下面是它现在的情况。");
        return "redirect:/hall/filings/" + late.key;
    }

    /** It may not be changed any more. */
    static final class TooLate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final UUID key;

        TooLate(UUID key) {
            super("a filing that may not be changed any more");
            this.key = key;
        }
    }
}
