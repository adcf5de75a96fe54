package cn.qingjian.provisions.importing;

import cn.qingjian.demo.DemoData;
import cn.qingjian.provisions.store.ImportStore;
import cn.qingjian.provisions.store.ProvisionStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The sample library of the invented city. */
@Component
public class DemoLibrary implements DemoData {
    private static final int ORDER = 100;

    private final ImportStore jobs;
    private final ProvisionStore provisions;

    DemoLibrary(ImportStore jobs, ProvisionStore provisions) {
        this.jobs = jobs;
        this.provisions = provisions;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String what() {
        return "示例规定库";
    }

    @Override
    public void fill() {
        if (provisions.latestStamp() == 0) {
            provisions.write(ImportPlan.of(readings(), jobs.known()).writes());
        }
    }

    /** The documents of the sample as an import reads them. */
    public static List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:sample/provisions/*.md")) {
                String name = Objects.requireNonNull(file.getFilename());
                readings.add(FileProvision.read(name, file.getContentAsByteArray(), ImportLimits.standard()));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("the sample library", problem);
        }
        return readings;
    }
}
