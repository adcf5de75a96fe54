package cn.qingjian.inspections.web;

import cn.qingjian.inspections.visit.Defect;
import cn.qingjian.inspections.visit.DefectStatus;
import cn.qingjian.kernel.FieldErrors;
import java.time.LocalDate;
import java.util.List;

/**
 * One defect as its page shows it.
 *
 * @param defect the defect
 * @param today today
 * @param steps the steps that the reader may take now
 * @param said what was said of it
 * @param errors what is wrong with what was typed
 */
public record DefectView(
        Defect defect, LocalDate today, List<DefectStatus.Step> steps, List<String> said, FieldErrors errors) {}
