package cn.qingjian.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sealed .ofd files before a verifier that others wrote (ofdrw). It needs a Bouncy Castle older than ours, so it lives in a class
 * loader of its own.
 */
class OtherReaderSpec {
    private static final Path JARS = Path.of("target", "ofdrw");

    @TempDir
    static Path folder;

    private static URLClassLoader others;
    private static byte[] sealed;

    @BeforeAll
    static void aReader() throws IOException {
        try (Stream<Path> jars = Files.list(JARS)) {
            List<URL> found = jars.map(OtherReaderSpec::url).toList();
            assertThat(found).as("copied by the build").hasSizeGreaterThan(8);
            others = new URLClassLoader(found.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        }
        ElectronicSeal seal = SomeSeal.local(folder, SomePapers.AT).open();
        sealed = new SealedOfd(seal).seal(SomePapers.ofd(), SomePapers.stamp(), SomePapers.AT);
    }

    @AfterAll
    static void close() throws IOException {
        others.close();
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Class<?> named(String name) throws ReflectiveOperationException {
        return others.loadClass("org.ofdrw." + name);
    }

    /** Throws what the other verifier throws. */
    private static void validate(byte[] ofd) throws Throwable {
        Class<?> reader = named("reader.OFDReader");
        Class<?> container = named("sign.verify.SignedDataValidateContainer");
        Class<?> validator = named("sign.verify.OFDValidator");
        try {
            Object read = reader.getConstructor(InputStream.class).newInstance(new ByteArrayInputStream(ofd));
            Object own = validator.getConstructor(reader).newInstance(read);
            validator
                    .getMethod("setValidator", container)
                    .invoke(
                            own,
                            named("sign.verify.container.SESV4ValidateContainer")
                                    .getConstructor()
                                    .newInstance());
            validator.getMethod("exeValidate").invoke(own);
        } catch (InvocationTargetException refused) {
            Throwable cause = refused.getCause();
            throw cause == null ? refused : cause;
        }
    }

    @Test
    void 别人写的验章程序_认我们盖的章() {
        assertThatCode(() -> validate(sealed)).doesNotThrowAnyException();
    }

    @Test
    void 改了一页_换了描述_它也验不过() throws OfdParts.DamagedException {
        for (String name : List.of("Doc_0/Pages/Page_0/Content.xml", "Doc_0/Signs/Sign_0/SignedValue.dat")) {
            SequencedMap<String, byte[]> parts = new LinkedHashMap<>(OfdParts.read(sealed));
            byte[] changed = Objects.requireNonNull(parts.get(name)).clone();
            changed[changed.length - 1] ^= 1;
            parts.put(name, changed);
            assertThatThrownBy(() -> validate(OfdParts.pack(parts))).as(name).isNotNull();
        }
    }

    @Test
    void 没盖章的_它说没有签名() {
        assertThatThrownBy(() -> validate(SomePapers.ofd())).hasMessageContaining("未进行电子签名");
    }
}
