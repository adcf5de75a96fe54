package cn.qingjian.bench.hall;

import cn.qingjian.standins.BankStandIn;
import cn.qingjian.standins.DemoCitizen;
import cn.qingjian.standins.DepartmentsStandIn;
import cn.qingjian.standins.IdentityProviderStandIn;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The bank, the departments and the identity platform, played in this process, so that they live on when the application or its
 * database is killed. Their time limits are long: here the machine is slow, not the departments.
 */
public final class Outside implements AutoCloseable {
    private static final String CLIENT = "qingjian-hall";
    private static final String SECRET = "secret-of-benches-0123456789abcdef";
    private static final List<String> SOURCES =
            List.of("police", "health", "civil", "housing", "property", "social", "market", "bank", "credit", "fund");

    private final BankStandIn bank = new BankStandIn(0, SECRET);
    private final DepartmentsStandIn departments = new DepartmentsStandIn(0, SECRET);
    private final IdentityProviderStandIn platform;

    /** Knowing these people. */
    public Outside(List<DemoCitizen> citizens) {
        platform = new IdentityProviderStandIn(0, CLIENT, SECRET, "/hall/signin/return", citizens);
        bank.start();
        departments.start();
        platform.start();
    }

    /** The bank, with its own book of what it paid. */
    public BankStandIn bank() {
        return bank;
    }

    /** The departments, to be told to misbehave. */
    public DepartmentsStandIn departments() {
        return departments;
    }

    /** The application to which the bank tells late results. */
    public void tells(URI application) {
        bank.tells(application.resolve("/bank/notices"));
    }

    /** What the application must be started with to find them. */
    List<String> settings() {
        List<String> settings = new ArrayList<>(List.of(
                "--qingjian.identity.issuer=" + platform.address(),
                "--qingjian.identity.client-id=" + CLIENT,
                "--qingjian.identity.client-secret=" + SECRET,
                "--qingjian.bank.url=" + bank.address(),
                "--qingjian.bank.secret=" + SECRET,
                "--qingjian.sharing.overall=10s"));
        for (String source : SOURCES) {
            String key = "--qingjian.sharing.sources." + source;
            settings.add(key + ".address=" + departments.address() + "/" + source);
            settings.add(key + ".secret=" + SECRET);
            settings.add(key + ".limit=8s");
        }
        return settings;
    }

    @Override
    public void close() {
        platform.close();
        departments.close();
        bank.close();
    }
}
