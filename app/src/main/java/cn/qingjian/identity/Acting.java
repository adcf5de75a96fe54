package cn.qingjian.identity;

import java.io.Serializable;

/**
 * For which employer somebody acts in this session.
 *
 * @param mandate key of the mandate; whether it still holds is asked at each request
 * @param employerCode the employer's unified social credit code
 * @param employerName the employer's name
 */
public record Acting(long mandate, String employerCode, String employerName) implements Serializable {
    private static final long serialVersionUID = 1L;
}
