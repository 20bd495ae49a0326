// Kinds of entries other modules put on file under their own names, and the order in which a life runs.
const WORDS: Record<string, string> = {
  'correction-order': '责令改正',
  'credit-class': '信用分类',
  'credit-list': '名单',
  'list-entry': '名单',
  publication: '公示',
  'result-published': '公示',
  standard: '执行标准',
  withdrawal: '撤回公示',
}

const ORDER = [
  'registration',
  'licence',
  'object',
  'change',
  'status',
  'relation',
  'draw',
  'inspection',
  'correction',
  'correction-order',
  'reinspection',
  'credit',
  'credit-class',
  'disclosure',
]

interface Kind {
  kind: string
  kindName: string
}

/** A kind in words; the register's own word first. */
export function kindName({ kind, kindName: given }: Kind): string {
  return given === kind ? (WORDS[kind] ?? given) : given
}

/** From registration to publication; kinds not known come last. */
export function inLifeOrder<K extends Kind>(kinds: readonly K[]): K[] {
  const rank = ({ kind }: Kind) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length)
  return [...kinds].sort((a, b) => rank(a) - rank(b))
}
