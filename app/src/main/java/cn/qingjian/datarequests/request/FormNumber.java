package cn.qingjian.datarequests.request;

/**
 * 表号 in its one form: 机关代字〔年份〕表序号号, such as {@code 青住金〔2026〕表3号}.
 *
 * @param organ the organ's code
 * @param year the year of issue
 * @param sequence from 1, without gaps in a year
 */
public record FormNumber(String organ, int year, int sequence) {
    public FormNumber {
        if (!organ.matches("[\\u4e00-\\u9fa5]{2,12}") || year < 2000 || year > 2099 || sequence < 1) {
            throw new IllegalArgumentException("not a form number: " + organ + year + "/" + sequence);
        }
    }

    @Override
    public String toString() {
        return organ + "〔" + year + "〕表" + sequence + "号";
    }
}
