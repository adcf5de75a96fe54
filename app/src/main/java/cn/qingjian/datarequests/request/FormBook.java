package cn.qingjian.datarequests.request;

import cn.qingjian.datarequests.Asked;
import cn.qingjian.datarequests.FormFields;
import cn.qingjian.datarequests.catalogue.Catalogue;
import cn.qingjian.datarequests.catalogue.Element;
import cn.qingjian.datarequests.store.RequestStore;
import cn.qingjian.kernel.FieldErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The fields of issued forms. A form never changes, so that what was read once holds. */
@Component
public class FormBook {
    private static final int MOST = 500;

    private final RequestStore requests;
    private final Catalogue catalogue;
    private final Map<Long, FormFields> known = new ConcurrentHashMap<>();

    FormBook(RequestStore requests, Catalogue catalogue) {
        this.requests = requests;
        this.catalogue = catalogue;
    }

    /** The fields that an office fills or checks in the form of a request. */
    public FormFields fields(long request) {
        FormFields kept = known.get(request);
        if (kept != null) {
            return kept;
        }
        Request found = requests.find(request).orElseThrow();
        FormFields fields = fields(found);
        if (found.form().isPresent()) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(request, fields);
        }
        return fields;
    }

    private FormFields fields(Request request) {
        Map<Long, Element> elements =
                catalogue.among(request.ruled().stream().map(Asked::element).toList());
        List<Asked> asked = request.ruled().stream()
                .filter(one -> one.way() != Asked.Way.OMIT)
                .toList();
        return new FormFields(
                asked.stream()
                        .flatMap(one -> Optional.ofNullable(elements.get(one.element())).stream()
                                .map(element -> element.field(one.required(), one.way())))
                        .toList(),
                RequestInput.sums(
                        request.words().sums(),
                        asked.stream()
                                .flatMap(one -> Optional.ofNullable(elements.get(one.element())).stream())
                                .toList(),
                        new FieldErrors()));
    }
}
