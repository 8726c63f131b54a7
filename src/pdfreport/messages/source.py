"""The words of `source` and `schema`: files that are no good YAML, and values that are not what a record asks for."""

MESSAGES: dict[str, tuple[str, str]] = {
    "source.unreadable": (
        "读不到文件 {file}（{reason}）；请检查路径和读取权限",
        "cannot read {file} ({reason}); check the path and its permissions",
    ),
    "source.too-large": (
        "文件超过 {limit} MiB；请拆成几个文件，图片不要写在 YAML 里",
        "the file is larger than {limit} MiB; split it, and keep pictures out of it",
    ),
    "source.not-utf8": (
        "此处不是 UTF-8 编码；请把文件另存为 UTF-8",
        "not UTF-8 from here on; save the file as UTF-8",
    ),
    "source.bad-character": (
        "此处有 YAML 不允许的控制字符 {number}；请删去",
        "control character {number}, which YAML does not allow; delete it",
    ),
    "source.empty": (
        "文件是空的；请写入内容，可用 pdfreport new 生成一份样例",
        "the file is empty; write something, or start from `pdfreport new`",
    ),
    "source.two-documents": (
        "一个文件里有两份文档；请删去这一行 ---，或拆成两个文件",
        "a second document begins here; delete this `---` or make two files",
    ),
    "source.tag": (
        "不接受标签 {tag}；请删去标签，直接写值",
        "tags such as {tag} are not accepted; delete the tag and write the plain value",
    ),
    "source.anchor": (
        "不接受锚点 &{name}；请删去锚点，需要重复的内容请直接写两遍",
        "anchors such as &{name} are not accepted; delete it and write repeated content out",
    ),
    "source.alias": (
        "不接受别名 *{name}；请直接写出内容，以 * 开头的文字请加引号",
        "aliases such as *{name} are not accepted; write the content out, or put quotes round text that begins with *",
    ),
    "source.merge-key": (
        "不接受合并键 <<；请把各项直接写出",
        "merge keys (<<) are not accepted; write the entries out",
    ),
    "source.too-deep": (
        "嵌套超过 {limit} 层；请减少层次，检查是否有没有闭合的括号",
        "nested more than {limit} deep; flatten it, and look for a bracket that was never closed",
    ),
    "source.too-many-nodes": (
        "文件里的值超过 {limit} 个；请拆成几个文件",
        "more than {limit} values in one file; split it",
    ),
    "source.key-not-text": (
        "键必须是文字；请写成“键: 值”，文字里的花括号和方括号请加引号",
        "a key must be text; write `key: value`, and put quotes round text with brackets or braces",
    ),
    "source.duplicate-key": (
        "“{key}”写了两遍（第一次在第 {line} 行）；请删去一处",
        "`{key}` is written twice (first on line {line}); delete one",
    ),
    "source.full-width-colon": (
        "“{key}”后面是全角冒号；请改为半角冒号加空格，写成“{key}: …”",
        "`{key}` is followed by a full-width colon; write `{key}: …` with an ASCII colon and a space",
    ),
    "source.syntax-colon": (
        "此处不该有冒号；含有“: ”的文字请整句加引号，或检查这一行的缩进",
        "a colon is not expected here; put quotes round text that holds `: `, or check how far the line is indented",
    ),
    "source.syntax-no-colon": (
        "上一行缺少冒号；请写成“键: 值”，列表的“-”后面要有空格",
        "a colon is missing on the line before; write `key: value`, and put a space after the `-` of a list",
    ),
    "source.syntax-start": (
        "文字不能以此字符开头；请给整句加引号",
        "text cannot begin with this character; put quotes round it",
    ),
    "source.syntax-tab": (
        "缩进用了制表符；请改用空格",
        "a tab is used to indent; use spaces",
    ),
    "source.syntax-open-quote": (
        "此处的引号没有闭合；请补上结尾的引号",
        "the quotation mark opened here is never closed; add the closing one",
    ),
    "source.syntax-open-bracket": (
        "此处的括号没有闭合或缺逗号；请补上，含括号的文字请加引号",
        "the bracket opened here is not closed, or a comma is missing; add it, or put quotes round text with brackets",
    ),
    "source.syntax-escape": (
        "双引号里的反斜线后面不能跟这个字符；请改用单引号，或写两个反斜线",
        "a backslash in double quotes cannot be followed by this; use single quotes or double the backslash",
    ),
    "source.syntax-indent": (
        "缩进或列表符号不对；同一层的各行请左端对齐",
        "the indentation or a list mark is off; align the lines of one level",
    ),
    "source.syntax-list": (
        "此处不能写列表项；请把“- ”另起一行并缩进，以“- ”开头的文字请加引号",
        "a list entry cannot begin here; put `- ` on a line of its own, or quotes round text that begins with `- `",
    ),
    "source.syntax-block": (
        "| 或 > 后面不能再写字；文字请从下一行写起并缩进，以 | 或 > 开头的文字请加引号",
        "nothing can follow | or > on its line; begin the text on the next line, indented, or put quotes round it",
    ),
    "source.syntax-question": (
        "此处的问号会被当作 YAML 记号；以“? ”开头的文字请加引号",
        "this question mark is read as a sign of YAML; put quotes round text that begins with `? `",
    ),
    "source.syntax-percent": (
        "以 % 开头的行会被当作 YAML 指令；请给文字加引号或缩进",
        "a line that begins with % is read as a directive of YAML; put quotes round the text or indent it",
    ),
    "source.syntax": (
        "此处不是正确的 YAML；请检查缩进、冒号和引号",
        "not valid YAML here; check indentation, colons and quotes",
    ),
    "source.top-not-mapping": (
        "文件最外层应是若干“键: 值”，现在是 {value}；请逐行写键和值，如“headline: …”",
        "the top of the file takes entries of the form `key: value`, but this is {value}; write them line by line",
    ),
    "source.not-text": (
        "“{key}”应是文字，现在是 {value}；请写一句文字",
        "`{key}` takes text, but this is {value}; write a piece of text",
    ),
    "source.not-whole-number": (
        "“{key}”应是整数，现在是 {value}；请写成 1、2、3 这样的整数",
        "`{key}` takes a whole number, but this is {value}; write one such as 3",
    ),
    "source.not-number": (
        "“{key}”应是数字，现在是 {value}；请只写数字，单位写在别处",
        "`{key}` takes a number, but this is {value}; write digits only, without a unit",
    ),
    "source.not-flag": (
        "“{key}”应是 true 或 false，现在是 {value}；请改写",
        "`{key}` takes true or false, but this is {value}; write one of the two",
    ),
    "source.not-list": (
        "“{key}”应是列表，现在是 {value}；请每行一项，以“- ”开头",
        "`{key}` takes a list, but this is {value}; write one entry per line, each after `- `",
    ),
    "source.not-mapping": (
        "“{key}”应是若干“键: 值”，现在是 {value}；请逐行写键和值",
        "`{key}` takes entries of the form `key: value`, but this is {value}; write them line by line",
    ),
    "source.not-list-or-mapping": (
        "“{key}”应是方括号里的几个值，或若干“键: 值”，现在是 {value}；请写成其中一种",
        "`{key}` takes values in brackets or entries of the form `key: value`, but this is {value}; write either",
    ),
    "source.not-short": (
        "“{key}”应是一个值，现在是 {value}；请改为一句文字或一个数",
        "`{key}` takes a single value, but this is {value}; write one piece of text or a number",
    ),
    "source.not-one-of": (
        "“{key}”不能是 {value}；可写：{choices}",
        "`{key}` cannot be {value}; write one of: {choices}",
    ),
    "source.not-one-of-nearest": (
        "“{key}”不能是 {value}；是否想写 {nearest}？可写：{choices}",
        "`{key}` cannot be {value}; did you mean {nearest}? Possible: {choices}",
    ),
    "source.too-small": (
        "“{key}”的值 {value} 太小；请写不小于 {limit} 的数",
        "`{key}` is {value}, which is too small; write {limit} or more",
    ),
    "source.too-big": (
        "“{key}”的值 {value} 太大；请写不大于 {limit} 的数",
        "`{key}` is {value}, which is too large; write {limit} or less",
    ),
    "source.bad-form": (
        "“{key}”的写法 {value} 不对；应符合 {pattern}",
        "`{key}` is written {value}; write it in the form {pattern}",
    ),
    "source.bad-form-date": (
        "“{key}”不是日期：{value}；请写成 2023-01-12 这样的日期",
        "`{key}` is no date: {value}; write one such as 2023-01-12",
    ),
    "source.bad-form-name": (
        "“{key}”不能写成 {value}；请只用字母、数字、汉字、- 和 _，不超过 64 个字",
        "`{key}` cannot be {value}; use letters, digits, Han, - and _, 64 at the most",
    ),
    "source.bad-form-address": (
        "“{key}”不是网址：{value}；请写以 http://、https:// 或 mailto: 开头、中间没有空格的地址",
        "`{key}` is no address: {value}; write one that begins with http://, https:// or mailto:, without spaces",
    ),
    "source.bad-form-range": (
        "“{key}”不能写成 {value}；请写一个数或一段，如 3 或 1-5",
        "`{key}` cannot be {value}; write a number or a range, such as 3 or 1-5",
    ),
    "source.bad-form-page": (
        "“{key}”不能写成 {value}；请写版次，如 3，或该版的版名，不超过 40 个字",
        "`{key}` cannot be {value}; write a page's number, such as 3, or the name of its section, 40 letters at the most",
    ),
    "source.bad-form-language": (
        "“{key}”不是语言代码：{value}；请写 en、de、en-GB 这样的代码，不用就写 ''",
        "`{key}` is no language: {value}; write a code such as en, de or en-GB, or '' for none",
    ),
    "source.bad-form-stretch": (
        "“{key}”不能写成 {value}；请写从几到几，如 3-80",
        "`{key}` cannot be {value}; write from where to where, such as 3-80",
    ),
    "source.bad-form-ranks": (
        "“{key}”不能写成 {value}；请写 all，或几个数，如 1、2-4、1,3",
        "`{key}` cannot be {value}; write all, or numbers such as 1, 2-4 or 1,3",
    ),
    "source.unknown-key": (
        "没有“{key}”这个键；是否想写 {nearest}？",
        "there is no key `{key}`; did you mean {nearest}?",
    ),
    "source.unknown-key-list": (
        "没有“{key}”这个键；此处可写：{known}",
        "there is no key `{key}`; possible here: {known}",
    ),
    "source.missing-key": (
        "缺少“{key}”；请补上“{key}: …”",
        "`{key}` is missing; add `{key}: …`",
    ),
    "source.epoch": (
        "环境变量 SOURCE_DATE_EPOCH 的值“{value}”不是时刻，未用；请写成自 1970 年起的整秒数（如 1673539200），或取消这个变量",
        "the environment variable SOURCE_DATE_EPOCH holds “{value}”, which is no moment, and is not used; write whole seconds since 1970, such as 1673539200, or unset it",
    ),
}

# What the system and the CSV reader say, in Chinese; other words stay as they are.
REASONS: dict[str, str] = {
    "Permission denied": "没有权限",
    "Operation not permitted": "系统不许",
    "No such file or directory": "没有这个文件或文件夹",
    "Not a directory": "路径中有一段不是文件夹",
    "Is a directory": "这是文件夹",
    "File exists": "已经有这个文件",
    "File name too long": "文件名太长",
    "Too many levels of symbolic links": "链接绕成了圈",
    "Input/output error": "磁盘读写出错",
    "No space left on device": "磁盘已满",
    "Disk quota exceeded": "磁盘配额已用完",
    "it leads to none of the roots": "不在所信任的根证书之下",
    "it was not in force": "当时不在有效期内",
    "it is not made for this use": "不是作这种用途的",
    "it was revoked": "已被吊销",
    "Read-only file system": "磁盘只读",
    "Too many open files": "打开的文件太多",
    "unexpected end of data": "引号没有闭合",
    "',' expected after '\"'": "结尾的引号后面缺逗号",
    "line contains NUL": "含有空字符",
    "field larger than field limit (131072)": "一格的文字太长",
}
