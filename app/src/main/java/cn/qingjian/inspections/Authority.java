package cn.qingjian.inspections;

import cn.qingjian.kernel.LegalBasis;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of who may inspect what (督查检查的主体和范围): whatever stands in no line is refused.
 *
 * @param id key
 * @param department key of the department
 * @param departmentName its name
 * @param matter code of the matter
 * @param scope the matter and its scope in words
 * @param basis what the right rests on
 * @param from first day in force
 * @param to last day in force, null for open
 */
public record Authority(
        long id,
        long department,
        String departmentName,
        String matter,
        String scope,
        LegalBasis basis,
        LocalDate from,
        @Nullable LocalDate to) {}
