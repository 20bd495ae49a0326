const MODULES: Record<string, string> = {
  identity: '机构与人员',
  law: '法规',
  catalogue: '监管事项',
  entities: '企业',
  draw: '抽取',
  plan: '计划',
  inspection: '检查',
  visit: '检查',
  credit: '信用',
  commitments: '标准与承诺',
  disclosure: '公示',
  accountability: '尽职与覆盖',
  log: '账本',
}

const TYPES: Record<string, string> = {
  refusal: '依法拒绝办理',
  note: '现场记录',
  capture: '取证',
  interview: '陈述申辩',
  sign: '签名',
  result: '检查结果',
  rectify: '责令改正',
  erase: '销毁明文',
  'log.cosign': '见证签名',
  'log.request-erasure': '申请销毁明文',
  'log.reject-erasure': '不予销毁明文',
  'log.place-hold': '保全明文',
  'log.lift-hold': '解除保全',
  'log.witness': '登记见证人',
}

/** A leaf's type in words as far as this page knows it; the type itself is always shown beside it. */
export function leafWords(type: string): string {
  return TYPES[type] ?? MODULES[type.split('.')[0] ?? ''] ?? '其他'
}
