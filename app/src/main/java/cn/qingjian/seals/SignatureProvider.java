package cn.qingjian.seals;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Knows the national algorithms of signatures. It brings hundreds of classes, so the first signature loads it, not the start. */
final class SignatureProvider {
    static final Provider INSTANCE = new BouncyCastleProvider();

    private SignatureProvider() {}
}
