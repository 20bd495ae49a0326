/** One line of an extract: a matter, what is on file, and whence. @technical */
export interface ExtractLine {
  readonly section: string
  readonly label: string
  readonly value: string
  readonly source: string
}

/** @technical */
export interface ExtractHead {
  readonly code: string
  readonly name: string
  readonly uscc: string | null
  readonly statusName: string
  readonly issuedOn: string
  readonly agencyName: string
}

/** The text of an extract: what is signed, printed and shown to whoever checks it, byte for byte the same. */
export function extractText(head: ExtractHead, lines: readonly ExtractLine[]): string {
  const sections = [...new Set(lines.map((line) => line.section))]
  const parts = sections.map((section) => {
    const own = lines.filter((line) => line.section === section)
    const [shared, ...others] = new Set(own.map((line) => line.source))
    if (shared !== undefined && others.length === 0 && own.length > 1)
      return [`【${section}】`, ...own.map((line) => `${line.label}：${line.value}`), `以上来源：${shared}`].join('\n')
    return [`【${section}】`, ...own.map((line) => `${line.label}：${line.value}（${line.source}）`)].join('\n')
  })
  const top = [
    '企业档案摘录',
    `摘录编号：${head.code}`,
    `主体名称：${head.name}`,
    `统一社会信用代码：${head.uscc ?? '无'}`,
    `登记状态：${head.statusName}`,
    `摘录日期：${head.issuedOn}`,
    `出具机关：${head.agencyName}`,
  ].join('\n')
  return `${[top, ...parts].join('\n\n')}\n`
}

/** Letters that are not mistaken for one another on paper (RFC 4648 base32 without I and O, digits 2–9). */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A code of sixteen signs in four groups, eighty bits of chance. */
export function extractCode(chance: Uint8Array): string {
  const signs = Array.from(chance, (byte) => letters.charAt(byte % letters.length)).join('')
  return signs.match(/.{4}/gu)?.join('-') ?? signs
}

/** A code as somebody types it: any case, with or without hyphens, full-width too. */
export function readExtractCode(text: string): string {
  const signs = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')
  return signs.match(/.{1,4}/gu)?.join('-') ?? ''
}
