package cn.qingjian.testing;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Runs the tests by what they cost, as their suffix tells it: a broken rule shows in seconds, the browser comes last. */
public final class CheapFirst implements ClassOrderer {
    private static final List<String> BY_COST =
            List.of("Spec", "StoreTests", "ModuleTests", "PageTests", "Tests", "Journey");

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor>comparingInt(
                                test -> cost(test.getTestClass().getSimpleName()))
                        .thenComparing(test -> test.getTestClass().getName()));
    }

    private static int cost(String name) {
        for (int i = 0; i < BY_COST.size(); i++) {
            if (name.endsWith(BY_COST.get(i))) {
                return i;
            }
        }
        return BY_COST.size();
    }
}
