"""The words of signing and of the check of signatures: what is wrong; what to do about it."""

MESSAGES: dict[str, tuple[str, str]] = {
    # signing
    "sign.no-extra": (
        "签名要用 pyHanko，还没有安装；请运行 pip install 'pdfreport[sign]'",
        "signing needs pyHanko, which is not installed; run pip install 'pdfreport[sign]'",
    ),
    "sign.epoch": (
        "环境变量 SOURCE_DATE_EPOCH 的值“{value}”不是时刻；请写成自 1970 年起的整秒数（如 1673539200），或取消这个变量，用当前时间",
        "the environment variable SOURCE_DATE_EPOCH holds “{value}”, which is no moment; write whole seconds since 1970, such as 1673539200, or unset it to take the clock's",
    ),
    "sign.no-key": (
        "没有说明用什么签名；请给私钥和证书（--key、--cert），或只给一个 PKCS #12 文件（--p12）",
        "it is not clear what to sign with; give a key and its certificate (--key, --cert), or one PKCS #12 file alone (--p12)",
    ),
    "sign.key-unreadable": (
        "{file} 不是 PEM 或 DER 格式的私钥；请换成私钥文件",
        "{file} is no private key in PEM or DER; name the file of the key",
    ),
    "sign.key-kind": (
        "{file} 的密钥种类用不了；请用 RSA、ECDSA 或 Ed25519 密钥",
        "{file} holds a key of a kind that cannot be used; use RSA, ECDSA or Ed25519",
    ),
    "sign.p12-unreadable": (
        "{file} 不是同时含有私钥和证书的 PKCS #12 文件；请重新导出，并连私钥一起",
        "{file} is no PKCS #12 file with a key and its certificate; export it again, with the private key",
    ),
    "sign.passphrase-needed": (
        "{file} 有口令；请把口令写进文件，用 --passphrase-file 指明",
        "{file} is locked; write its passphrase into a file and name that with --passphrase-file",
    ),
    "sign.passphrase-wrong": (
        "口令打不开 {file}；请核对口令文件，其中只取第一行",
        "the passphrase does not open {file}; check the passphrase file, of which the first line counts",
    ),
    "sign.cert-unreadable": (
        "{file} 不是 PEM 或 DER 格式的证书；请换成证书文件",
        "{file} is no certificate in PEM or DER; name the file of the certificate",
    ),
    "sign.not-a-pair": (
        "私钥不是证书 {subject} 的；请把签名人的证书放在证书文件的最前面，或换成配套的私钥",
        "the key does not belong to the certificate of {subject}; put the signer's certificate first in its file, or name the key that goes with it",
    ),
    "sign.expired": (
        "证书 {subject} 已于 {until} 过期；请用有效的证书",
        "the certificate of {subject} expired on {until}; sign with one that is in force",
    ),
    "sign.not-yet": (
        "证书 {subject} 从 {since} 起才有效；请核对时钟，或用已生效的证书",
        "the certificate of {subject} is in force only from {since}; check the clock, or use another",
    ),
    "sign.wrong-usage": (
        "证书 {subject} 不是签名用的；请用密钥用途含“数字签名”或“不可否认”的证书",
        "the certificate of {subject} is not for signing; use one whose key usage includes digitalSignature or nonRepudiation",
    ),
    "sign.unknown-level": ("没有“{level}”这一级；可写：{known}", "there is no level `{level}`; write one of: {known}"),
    "sign.needs-tsa": (
        "{level} 级要有时间戳；请用 --tsa 给出时间戳服务的网址",
        "level {level} has a time stamp; give the address of a time stamp authority with --tsa",
    ),
    "sign.tsa-unused": (
        "b-b 级不带时间戳，用不着 {url}；请改用 b-t，或去掉 --tsa",
        "level b-b has no time stamp and no use for {url}; write b-t, or leave --tsa out",
    ),
    "sign.tsa-address": (
        "“{url}”不是时间戳服务的网址；请写 http:// 或 https:// 开头的网址",
        "`{url}` is no address of a time stamp authority; write one that begins with http:// or https://",
    ),
    "sign.tsa-failed": (
        "时间戳服务 {url} 没有给出时间戳（{reason}）；请检查网址和网络后再试",
        "{url} gave no time stamp ({reason}); check the address and the network and try again",
    ),
    "sign.no-path": (
        "证书链验证不了，或查不到吊销信息（{reason}）；请把上级证书放进证书文件，用 --trust 指明根证书，并检查网络",
        "the certificates lead to no root, or their revocation cannot be looked up ({reason}); put those above the signer's into its file, name the roots with --trust, and check the network",
    ),
    "sign.not-a-pdf": (
        "这个文件不是能读的 PDF（{reason}）；请重新导出",
        "this is no PDF that can be read ({reason}); export it again",
    ),
    "sign.encrypted": (
        "文件加了密，不能签名；请先去掉密码",
        "the file is encrypted and cannot be signed; save it without a password first",
    ),
    "sign.press-file": (
        "这是付印文件（PDF/X），不能签名；请用 --for archive 另做归档文件再签",
        "this is a press file (PDF/X), which cannot be signed; build one with --for archive and sign that",
    ),
    # the check of signatures
    "sign.unchecked": (
        "文件有签名，没有验证，因为没有安装 pyHanko；请运行 pip install 'pdfreport[sign]'",
        "the file is signed, which was not checked since pyHanko is not installed; run pip install 'pdfreport[sign]'",
    ),
    "sign.unreadable": (
        "签名读不出来（{reason}）；请向签名人索取原文件",
        "the signature cannot be read ({reason}); ask its signer for the original file",
    ),
    "sign.signed": (
        "{signer} 已签名，{level} 级，时间 {time}；签名完好",
        "signed by {signer}, level {level}, at {time}; the signature is intact",
    ),
    "sign.stamped": (
        "全文件有 {signer} 的时间戳，时间 {time}；时间戳完好",
        "the whole file bears a time stamp of {signer}, at {time}; it is intact",
    ),
    "sign.broken": (
        "{signer} 的签名与内容不符，文件在签名后被改动或已损坏；请索取原文件",
        "the signature of {signer} does not fit the content, which was changed or damaged; ask for the original file",
    ),
    "sign.not-whole": (
        "{signer} 的签名没有覆盖整个文件；请对完整的文件重新签名",
        "the signature of {signer} does not cover the whole file; sign the file as a whole",
    ),
    "sign.changed": (
        "{signer} 签名之后，文件又有签名不允许的改动；请以签名时的版本为准",
        "after {signer} had signed, the file was changed in ways that signing does not allow; go by what was signed",
    ),
    "sign.added": (
        "{signer} 签名之后，文件里又填了表或加了批注；请核对增加的内容",
        "after {signer} had signed, forms were filled in or remarks added; look at what was added",
    ),
    "sign.unjudged": (
        "没有判断 {signer} 的证书是否可信；请用 --trust 指明信任的根证书",
        "whether the certificate of {signer} is to be trusted was not judged; name the roots you trust with --trust",
    ),
    "sign.untrusted": (
        "{signer} 的证书不可信（{reason}）；请核对 --trust 指明的根证书，或换用可信的证书重新签名",
        "the certificate of {signer} is not trusted ({reason}); check the roots named with --trust, or sign again with one that is",
    ),
    "sign.no-stamp": (
        "{signer} 的签名没有时间戳，签名时间只是签名人自己说的；请签名时加 --tsa",
        "the signature of {signer} has no time stamp, so its time is what the signer says; sign with --tsa",
    ),
    "sign.on-press-file": (
        "付印文件（PDF/X）不能带签名；请去掉签名，另做归档文件再签",
        "a press file (PDF/X) has no signatures; take it off, and sign an archive file",
    ),
}
