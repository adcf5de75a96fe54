package cn.qingjian.inspections.web;

import cn.qingjian.inspections.visit.Defect;
import cn.qingjian.inspections.visit.DefectStatus;
import java.time.LocalDate;
import java.util.List;

/**
 * One defect as its page shows it.
 *
 * @param defect the defect
 * @param today today
 * @param steps the steps that the reader may take now
 * @param said what was said of it
 * @param typed what was typed into one of its forms
 */
public record DefectView(
        Defect defect, LocalDate today, List<DefectStatus.Step> steps, List<String> said, Typed typed) {}
