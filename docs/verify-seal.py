#!/usr/bin/env python3
"""Verifies a file sealed by Qingjian, without Qingjian: python3 verify-seal.py root.crt file.pdf|file.ofd

Needs OpenSSL 3 with SM2 and SM3 on the path and nothing else. Says who sealed the file and when, or why it is not to be trusted.
"""

import base64
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile
from pathlib import Path

ID = "distid:1234567812345678"


def der(data, at=0):
    """One value of DER: its tag, its content, its whole, and where it ends."""
    tag, length, start = data[at], data[at + 1], at + 2
    if length & 0x80:
        count = length & 0x7F
        length, start = int.from_bytes(data[start:start + count], "big"), start + count
    end = start + length
    assert end <= len(data), "cut off"
    return tag, data[start:end], data[at:end], end


def parts(content):
    """What a sequence or a set holds, as (tag, content, whole)."""
    found, at = [], 0
    while at < len(content):
        tag, inner, whole, at = der(content, at)
        found.append((tag, inner, whole))
    return found


class OpenSsl:
    def __init__(self, folder):
        self.folder = Path(folder)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return str(path)

    def run(self, *words):
        return subprocess.run(["openssl", *words], capture_output=True, check=False)

    def sm3(self, content):
        return self.run("dgst", "-sm3", "-binary", self.file("content", content)).stdout

    def signed(self, certificate, content, signature):
        crt = self.file("seal.der", certificate)
        key = self.run("x509", "-inform", "DER", "-in", crt, "-noout", "-pubkey").stdout
        done = self.run("dgst", "-sm3", "-verify", self.file("seal.pub", key), "-sigopt", ID,
                        "-signature", self.file("signature", signature), self.file("signed", content))
        return done.returncode == 0

    def issued(self, certificate, root, at):
        pem = self.run("x509", "-inform", "DER", "-in", self.file("seal.der", certificate)).stdout
        done = self.run("verify", "-CAfile", root, "-attime", str(at), "-vfyopt", ID, self.file("seal.pem", pem))
        return done.returncode == 0

    def name(self, certificate):
        crt = self.file("seal.der", certificate)
        return self.run("x509", "-inform", "DER", "-in", crt, "-noout", "-subject", "-nameopt", "utf8,sep_comma_plus_space") \
            .stdout.decode().strip()


def moment(tag, text):
    from datetime import datetime, timezone
    text = text.decode()
    full = text if tag == 0x18 else ("20" if text[:2] < "50" else "19") + text
    return datetime.strptime(full, "%Y%m%d%H%M%SZ").replace(tzinfo=timezone.utc)


def pdf(data, ssl):
    """The certificate and the time of a .pdf whose bytes are as they were signed."""
    found = list(re.finditer(rb"/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]", data))
    assert found, "no seal"
    hole, after, rest = map(int, found[-1].groups())
    assert after + rest == len(data) and data[hole:hole + 1] == b"<" and data[after - 1:after] == b">", \
        "the signature does not cover the whole file"
    signature = bytes.fromhex(data[hole + 1:after - 1].decode())
    _, content, _, end = der(signature)
    assert not any(signature[end:]), "something behind the signature"
    signed_data = parts(parts(content)[1][1])[0][1]
    signed_data = parts(signed_data)
    signer = parts(parts(signed_data[-1][1])[0][1])
    serial = parts(signer[1][1])[1][2]
    certificates = [whole for _, _, whole in parts(next(c for t, c, _ in signed_data if t == 0xA0))]
    own = next(c for c in certificates if parts(parts(der(c)[1])[0][1])[1][2] == serial)
    attributes = next(whole for tag, _, whole in signer if tag == 0xA0)
    values = {parts(c)[0][1]: parts(parts(c)[1][1])[0] for _, c, _ in parts(der(attributes)[1])}
    digest = values[bytes.fromhex("2a864886f70d010904")][1]
    tag, time, _ = values[bytes.fromhex("2a864886f70d010905")]
    assert ssl.sm3(data[:hole] + data[after:]) == digest, "the file was changed after it was sealed"
    value = [c for t, c, _ in signer if t == 0x04][0]
    assert ssl.signed(own, b"\x31" + attributes[1:], value), "the signature is not that of the certificate"
    return own, moment(tag, time)


def ofd(path, ssl):
    """The certificate and the time of an .ofd whose parts are as they were sealed."""
    with zipfile.ZipFile(path) as packed:
        content = {name: packed.read(name) for name in packed.namelist()}
    assert len(content) == len(packed.namelist()), "two parts of one name"
    sign = "Doc_0/Signs/Sign_0/"
    assert sign + "SignedValue.dat" in content, "no seal"
    sealing = parts(der(content[sign + "SignedValue.dat"])[1])
    what, own, value = parts(sealing[0][1]), sealing[1][1], sealing[3][1][1:]
    assert ssl.signed(own, sealing[0][2], value), "the signature is not that of the certificate"
    description = content[sign + "Signature.xml"]
    assert ssl.sm3(description) == what[3][1][1:], "the description was changed"
    assert what[1][2] == content[sign + "Seal.esl"], "another seal"
    space = "{http://www.ofdspec.org/2016}"
    named = {one.get("FileRef")[1:]: base64.b64decode(one.find(space + "CheckValue").text)
             for one in xml.fromstring(description).iter(space + "Reference")}
    assert set(named) == {name for name in content if not name.startswith("Doc_0/Signs/")}, "a part was added or removed"
    for name, digest in named.items():
        assert ssl.sm3(content[name]) == digest, name + " was changed after it was sealed"
    return own, moment(what[2][0], what[2][1])


def main():
    root, path = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        ssl = OpenSsl(folder)
        data = Path(path).read_bytes()
        try:
            own, time = ofd(path, ssl) if data[:2] == b"PK" else pdf(data, ssl)
            assert ssl.issued(own, root, int(time.timestamp())), "the certificate was not issued by this root"
            print("genuine:", ssl.name(own), "sealed it at", time.isoformat())
        except (AssertionError, ValueError, IndexError, StopIteration, KeyError, zipfile.BadZipFile) as problem:
            sys.exit("not to be trusted: " + (str(problem) or "damaged"))


main()
