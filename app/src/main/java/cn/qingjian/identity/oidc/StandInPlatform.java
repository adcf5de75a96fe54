package cn.qingjian.identity.oidc;

/** A platform that takes the place of the configured one; the demonstration brings it. */
@FunctionalInterface
public interface StandInPlatform {
    /** The configuration, with that platform in it where none was configured. */
    Platform insteadOf(Platform configured);
}
