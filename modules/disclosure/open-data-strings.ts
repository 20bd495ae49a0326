/** Chinese words of the open data: the licence, the readme, the dictionary. */
export const openDataStrings = {
  licence:
    '可以免费复制、使用、加工、再发布，不必登记，不必取得同意。请写明来源（衡鉴平台 {origin}）和数据日期。撤回清单中的记录应当停止使用和展示。本数据不含个人信息，不得用来识别个人。',
  dictionaryHeader: ['数据集', '数据集名称', '列名（CSV）', '字段名（JSON Lines）', '类型', '说明'],
  types: {
    text: '文字',
    code: '代码（按文字处理）',
    date: '日期，年-月-日',
    moment: '时间，北京时间，ISO 8601',
    number: '数',
    'yes-no': '是否；JSON 中为 true、false',
  },
  cause: { weekly: '定期', 'on-demand': '按要求', 'records-gone': '有记录撤回' },
  gone: '已从公开中撤下',
  stopped: '其中有记录已撤回：{reason}',
  readme: `{origin} 开放数据 第 {ordinal} 期
制作时间：{madeAt}

使用许可
{licence}

文件
每个数据集有两个内容相同的文件：.csv（UTF-8，带标记，供电子表格；第一行是列名）和 .jsonl（每行一条 JSON，供程序）。
dictionary.csv 是数据字典。withdrawals.csv 是撤回清单。
CSV 中看起来像数字的代码后面带一个制表符，免得电子表格把它改成数；可能被当作公式的内容前面带一个撇号。JSON Lines 中没有这些。

核对
manifest.json 是全部文件的清单（名称、大小、行数、SHA-256），manifest.sig 是对它的 Ed25519 签名，public-key.pem 是公钥。
  sha256sum --check --ignore-missing SHA256SUMS
  openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig
第二条需要 OpenSSL 3。公钥请与公众网站上刊登的对照。
ledger.json 是证据账本的凭据：清单的 SHA-256 写在账本的一条记录里。把文件放进一个文件夹，用独立验证程序核对：
  node verifier/verify.mjs 文件夹
`,
} as const
