package cn.qingjian.incoming;

/**
 * The number under which a paper from outside is registered: 收〔2026〕12号.
 *
 * @param year the year of its registration
 * @param sequence from 1, without gaps
 */
public record IncomingNumber(int year, int sequence) {
    @Override
    public String toString() {
        return "收〔%d〕%d号".formatted(year, sequence);
    }
}
