package cn.qingjian.seals.web;

import cn.qingjian.people.AllowedTo;
import cn.qingjian.seals.ElectronicSeal;
import cn.qingjian.seals.SealedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which anyone finds out whether a sealed file is ours, and the certificate with which he needn't ask us. */
@Controller
@AllowedTo(everyone = true)
class SealController {
    private static final MediaType CERTIFICATE = MediaType.valueOf("application/x-x509-ca-cert");
    private static final int LINE = 64;

    private final SealedFiles files;
    private final ElectronicSeal seal;

    SealController(SealedFiles files, ElectronicSeal seal) {
        this.files = files;
        this.seal = seal;
    }

    @GetMapping("/seal")
    String form(Model model) {
        model.addAttribute("view", SealView.before(seal.root()));
        return "seals/verify";
    }

    @PostMapping("/seal")
    String verify(@RequestParam("file") Optional<MultipartFile> file, Model model) throws IOException {
        byte[] content = file.isPresent() ? file.get().getBytes() : new byte[0];
        model.addAttribute("view", SealView.after(seal.root(), files.verify(content)));
        return "seals/verify";
    }

    @GetMapping("/seal/root.crt")
    ResponseEntity<byte[]> root() throws CertificateEncodingException {
        String encoded = Base64.getMimeEncoder(LINE, new byte[] {'\n'})
                .encodeToString(seal.root().getEncoded());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("qingjian-root.crt")
                                .build()
                                .toString())
                .contentType(CERTIFICATE)
                .body(("-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
