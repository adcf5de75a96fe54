package cn.qingjian.bank;

import java.net.URI;
import java.util.Optional;

/** Where the bank is and with which secret both sides sign. */
public interface BankAccess {
    /** Its address; empty where none is connected. */
    Optional<URI> url();

    /** The secret; empty where none was agreed, and then nothing is signed and no notice is taken. */
    String secret();
}
