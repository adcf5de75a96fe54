package cn.qingjian.meetings;

import static cn.qingjian.meetings.AMeeting.aMeeting;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewClassSpec {
    @Test
    void 综合性的和没有立项的会议_各算一类_别的不算() {
        assertThat(ReviewClass.keys(aMeeting().build())).isEmpty();
        assertThat(ReviewClass.keys(aMeeting().of(Sort.CONVEYING).build())).isEmpty();
        assertThat(ReviewClass.keys(aMeeting().of(Sort.COMPREHENSIVE).build()))
                .containsExactly("mtg.mustReview.comprehensive");
        assertThat(ReviewClass.keys(
                        aMeeting().of(Sort.COMPREHENSIVE).unplanned().build()))
                .containsExactly("mtg.mustReview.comprehensive", "mtg.mustReview.unplanned");
    }
}
