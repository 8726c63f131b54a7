"""The words of the command line: its help, its mistakes, and what it says when it is done."""

MESSAGES: dict[str, tuple[str, str]] = {
    "cli.about": (
        "pdfreport：把稿件、图片和数字排成中文报纸版面。用法：pdfreport 命令 …",
        "pdfreport makes Chinese newspaper pages from copy, pictures and numbers. Usage: pdfreport COMMAND …",
    ),
    "cli.more": (
        "各命令的选项：pdfreport 命令 --help。退出状态：0 完成，1 出错，2 用法不对，3 稿件或版式有错，4 排不下，5 印前检查有问题。",
        "Options of a command: pdfreport COMMAND --help. Exit status: 0 done, 1 something failed, 2 wrong usage, "
        "3 mistakes in the source or layout, 4 the copy does not fit, 5 preflight found faults.",
    ),
    "cli.about-build": ("把一期稿件排成 PDF", "make up an edition and write it as PDF"),
    "cli.about-preview": ("把版面画成 PNG 图片", "draw the pages as PNG pictures"),
    "cli.about-check": (
        "印前检查：查出任何 PDF 里付印、存档或朗读会出的问题；有错时退出状态为 5",
        "preflight: find what is wrong with any PDF for press, archive or reading aloud; errors give exit status 5",
    ),
    "cli.about-sign": (
        "给归档文件加电子签名（PAdES，不可见）；须先 pip install 'pdfreport[sign]'",
        "sign an archive file (PAdES, invisible); needs pip install 'pdfreport[sign]'",
    ),
    "cli.about-new": ("新建一份可直接排版的样稿", "write a working edition to start from"),
    "cli.about-schema": (
        "输出稿件（edition）或版式（layout）的 JSON Schema",
        "print the JSON Schema of an edition or a layout",
    ),
    "cli.about-fonts": (
        "列出可用字体；给出稿件时，再列出各字体缺哪些字",
        "list the fonts; with a source, also which of its characters each lacks",
    ),
    "cli.about-layouts": ("列出可用版式", "list the page designs"),
    "cli.about-pinyin": (
        "给一段文字或文本文件拟出拼音标记，多音字另列，供作者核对",
        "propose pinyin for a text or a text file as marks, and list what has several readings, for the author to check",
    ),
    "cli.option-by": (
        "按字还是按词：{known}（默认 character）",
        "by character or by word: {known} (character if not given)",
    ),
    "cli.option-output": (
        "输出文件，默认为当前文件夹下以稿件文件夹命名的文件",
        "file to write; by default named after the source's folder, in the current one",
    ),
    "cli.option-layout": ("版式名或版式文件", "name or file of a layout"),
    "cli.option-for": ("用途：{known}（默认 press，付印）", "what for: {known} (press if not given)"),
    "cli.option-json": ("以 JSON 输出检查结果", "print the findings as JSON"),
    "cli.option-key": ("签名人的私钥（PEM 或 DER）", "the signer's private key (PEM or DER)"),
    "cli.option-cert": ("签名人的证书在前，上级证书在后", "the signer's certificate, then those above it"),
    "cli.option-p12": ("私钥和证书在一起的 PKCS #12 文件", "key and certificates in one PKCS #12 file"),
    "cli.option-passphrase-file": ("写着口令的文件，只取第一行", "file whose first line is the passphrase"),
    "cli.option-level": (
        "级别：{known}（默认 b-b；有 --tsa 时 b-t）",
        "level: {known} (b-b if not given; b-t with --tsa)",
    ),
    "cli.option-tsa": ("时间戳服务（RFC 3161）的网址", "address of a time stamp authority (RFC 3161)"),
    "cli.option-trust": (
        "所信任的根证书；b-lt 和 b-lta 级要有时间戳服务的根证书",
        "roots of trust; b-lt and b-lta need the root of the time stamp's certificate",
    ),
    "cli.option-reason": ("签名事由", "why it is signed"),
    "cli.sign-option-output": (
        "输出文件，默认在当前文件夹，文件名后加 -signed",
        "file to write; by default in the current folder, with -signed behind the name",
    ),
    "cli.check-option-trust": (
        "判断签名时所信任的根证书（PEM 或 DER）",
        "roots by which certificates of signatures are judged (PEM or DER)",
    ),
    "cli.check-option-for": (
        "按什么要求检查：{known}（默认按文件自己的声明）",
        "what to check for: {known} (what the file claims if not given)",
    ),
    "cli.option-standard": (
        "所循标准：{known}（付印 x4 或 x1a，归档 a3u 或 a2u；默认为先写的）",
        "standard to follow: {known} (press: x4 or x1a, archive: a3u or a2u; the first if not given)",
    ),
    "cli.option-report": ("另存排版报告（JSON）", "also write the build report (JSON)"),
    "cli.option-draft": ("排不下也出草样，并标明“草样”", "write the page even if copy is left over, marked as a draft"),
    "cli.option-proposals": (
        "另写 N 个不同的拼版方案：一张对照图，每个方案一个版式文件",
        "also write N different plans of a made-up page: a sheet of pictures and a layout file of each",
    ),
    "cli.option-freeze": (
        "把拼成的版面写成版式文件，可手改，再次生成不再搜索",
        "write the made-up page as a layout file, to edit by hand and build again without a search",
    ),
    "cli.option-dpi": ("分辨率，20 到 600（默认 150）", "resolution, 20 to 600 (150 if not given)"),
    "cli.option-guides": ("画出裁切线、版心、栏、基线和框", "draw trim, type area, columns, baselines and frames"),
    "cli.unknown-command": (
        "没有“{word}”这个命令；是否想写 {nearest}？可用 pdfreport --help 查看",
        "there is no command `{word}`; did you mean {nearest}? See pdfreport --help",
    ),
    "cli.unknown-option": (
        "没有“{option}”这个选项；是否想写 {nearest}？用法：{usage}",
        "there is no option {option}; did you mean {nearest}? Usage: {usage}",
    ),
    "cli.no-value": ("选项 {option} 不带值；请只写 {option}", "{option} takes no value; write just {option}"),
    "cli.needs-value": (
        "选项 {option} 缺少值；请写 {option} {value}",
        "{option} needs a value; write {option} {value}",
    ),
    "cli.not-one-of": (
        "{option} 不能是“{value}”；可写：{known}",
        "{option} cannot be `{value}`; write one of: {known}",
    ),
    "cli.not-in-range": (
        "{option} 不能是“{value}”；请写 {least} 到 {most} 之间的整数",
        "{option} cannot be `{value}`; write a whole number from {least} to {most}",
    ),
    "cli.too-many": ("多出了“{word}”；用法：{usage}", "`{word}` is one word too many; usage: {usage}"),
    "cli.missing": ("缺少 {operand}；用法：{usage}", "{operand} is missing; usage: {usage}"),
    "cli.unknown-purpose": (
        "没有“{purpose}”这种用途；可写：{known}",
        "there is no purpose `{purpose}`; write one of: {known}",
    ),
    "cli.output-is-source": (
        "输出文件 {file} 是稿件的一部分；请换一个文件名",
        "the output {file} is part of the source; choose another name",
    ),
    "cli.output-twice": (
        "两个输出是同一个文件 {file}；请给报告换一个文件名",
        "both outputs are the one file {file}; give the report another name",
    ),
    "cli.no-file": ("读不了 {file}（{reason}）；请检查路径", "{file} cannot be read ({reason}); check the path"),
    "cli.no-folder": (
        "文件夹不存在，无法写入 {file}；请先建好文件夹",
        "no such folder, so {file} cannot be written; make the folder first",
    ),
    "cli.not-a-file": (
        "{file} 不是普通文件，不能写入；请写一个新的文件名",
        "{file} is no ordinary file and cannot be written; name a new file",
    ),
    "cli.is-folder": ("{file} 是文件夹；请写文件名", "{file} is a folder; name a file"),
    "cli.no-permission": (
        "没有权限：{file}；请换个位置，或修改权限",
        "no permission: {file}; write elsewhere, or change the permissions",
    ),
    "cli.disk-full": (
        "磁盘已满，{file} 没有写成；请清理后再试",
        "the disk is full and {file} was not written; make room and try again",
    ),
    "cli.file-failed": ("{file}：{reason}；请检查路径和磁盘", "{file}: {reason}; check the path and the disk"),
    "cli.fault": (
        "程序内部出错（{kind}，{place}）；请把这一行和稿件发给维护者",
        "a fault inside the program ({kind}, {place}); send this line and the source to the maintainers",
    ),
    "cli.warning": ("提醒：{message}", "warning: {message}"),
    "cli.trying": ("排版：第{page}版，第{tries}次试排…", "making up page {page}, try {tries} …"),
    "cli.built": ("{file}：{pages} 版，{size}", "{file}: pages {pages}, {size}"),
    "cli.font-characters": ("{count} 字", "{count} characters"),
    "cli.font-lacks": ("缺 {count} 字：{characters}", "lacks {count}: {characters}"),
    "cli.font-refuses": ("字体不允许嵌入 PDF", "may not be embedded in a PDF"),
    "cli.check-option-report": (
        "另存一页检查报告（PDF），附墨量图",
        "also write the findings as a page (PDF), with maps of the ink",
    ),
    "cli.check-title": ("印前检查", "Preflight"),
    "cli.check-rest": ("另有 {count} 条，见 --json 的输出", "{count} more; see the output of --json"),
    "cli.check-ink": (
        "第{page}页：最大墨量 {most}%（上限 {limit}%），在 {x}, {y} mm；超限面积 {area} cm²",
        "p. {page}: ink up to {most} % (limit {limit} %) at {x}, {y} mm; {area} cm² above it",
    ),
    "cli.check-ink-unknown": ("RGB 等颜色的墨量未计", "RGB and other light is not counted"),
    "cli.check-plates": ("各版平均网点面积", "mean coverage of each plate"),
    "cli.check-over": ("超过上限", "above the limit"),
    "cli.check-near": ("上限的九成以上", "nine tenths of it"),
    "cli.check-places": ("……共 {count} 处", "… {count:place/places} in all"),
    "cli.check-nothing": ("没有发现问题。", "Nothing was found."),
    "cli.check-passed": ("合格", "passed"),
    "cli.check-refused": ("不合格：{count} 处错误", "refused: {count:error/errors}"),
    "cli.check-for": ("检查用途", "checked for"),
    "cli.check-condition": ("印刷条件", "printing condition"),
    "cli.check-pages": ("页数", "pages"),
    "cli.check-outside": ("外部工具", "other validators"),
    "cli.check-foot": (
        "位置从成品左上角量起，向右、向下，单位毫米。pdfreport {version}",
        "Places in mm right of and below the trim's top left corner. pdfreport {version}",
    ),
    "cli.check-error": ("错误", "error"),
    "cli.check-warning": ("提醒", "warning"),
    "cli.check-note": ("说明", "note"),
    "cli.check-page": ("第{page}页", "p. {page}"),
    "cli.check-place": ("第{page}页 {x}, {y} mm", "p. {page} {x}, {y} mm"),
    "cli.check-summary": (
        "{file}：按 {purposes} 检查，印刷条件 {condition}，共 {pages} 页：错误 {errors} 处，提醒 {warnings} 处；外部工具：{outside}",
        "{file}: checked for {purposes}, condition {condition}, pages {pages}: errors {errors}, warnings {warnings}; "
        "other validators: {outside}",
    ),
    "cli.wrote": ("已写 {file}", "wrote {file}"),
}
