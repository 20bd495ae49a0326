import type { LintFinding } from './domain/lint.ts'
import { stratumLabel } from './strings.ts'

type Figures = Readonly<Record<string, string>>

/** `330203/B-V1` → 海曙区 B-V1 类. */
function cellWords(cell: string): string {
  const [stratum = '', cls = ''] = cell.split('/')
  return `${stratumLabel(stratum)} ${cls} 类`
}

const MOST_NAMED = 3

/** A class with the strata it is about: all of up to three, else three and their number. */
function classWords(cls: string, { strata = '' }: Figures): string {
  const labels = strata.split(',').map(stratumLabel)
  const named = labels.slice(0, MOST_NAMED).join('、')
  return `${named}${labels.length > MOST_NAMED ? `等 ${labels.length} 层` : ''}的 ${cls} 类`
}

/** Each warning in one sentence with its numbers; the signature under it is bound to these words. */
const SENTENCES: Readonly<Record<LintFinding['code'], (f: Figures, cell: string) => string>> = {
  'small-cell': (f, cell) =>
    `${classWords(cell, f)}户数少（${f['least'] === f['N'] ? '' : '最少 '}${f['least']} 户），每户被抽中的概率${f['least'] === f['N'] ? '' : '最高'} ${f['percent']}，超过所在层平均（${f['mean']}）的 ${f['times']} 倍，近乎点名`,
  'small-stratum': (f, cell) =>
    `${stratumLabel(cell)}只有 ${f['N']} 户可抽，平均概率 ${f['percent']}，超过全体平均（${f['mean']}）的 ${f['times']} 倍`,
  'wide-spread': (f) =>
    `抽中概率最高的${cellWords(f['mostCell'] ?? '')}（${f['most']}）与最低的${cellWords(f['leastCell'] ?? '')}（${f['least']}）相差超过 ${f['bound']} 倍`,
  'near-certain': (f, cell) =>
    `权重使${classWords(cell, f)} ${f['N']} 户几乎必被抽中（${f['percent']}）；要必查的应列入重点监管名单`,
  'never-drawn': (f, cell) => `权重使${classWords(cell, f)} ${f['N']} 户永远抽不到`,
  'unweighted-class': (f, cell) => `名册中有 ${f['N']} 户属于 ${cell} 类，计划没有写明该类的权重，名册不能冻结`,
  'many-excluded': (f) =>
    `计划排除了 ${f['excluded']} 户，占名册 ${f['total']} 户的 ${f['percent']}，超过 ${f['bound']}%（注销和次数已满的不计）`,
  'many-certain': (f) => `必查 ${f['certain']} 户，超过本次检查总数 ${f['target']} 户的 ${f['bound']}%，随机的部分太少`,
  'late-classes': (f) =>
    `${f['late']} 户的信用风险分类在最近 ${f['days']} 天内改变，占 ${f['percent']}，超过 ${f['bound']}%`,
  'heavy-load': (f) =>
    `预计要派 ${f['places']} 人次，名册最多承担 ${f['capacity']} 人次，超过其 ${f['bound']}%，人手很紧`,
  'rehearsal-infeasible': (f) => `${f['done']} 次试抽中有 ${f['infeasible']} 次派不出人`,
}

export function findingWords({ code, task, cell, figures }: LintFinding, isSimple: boolean): string {
  const sentence = SENTENCES[code](figures, cell)
  return isSimple || task === '' ? sentence : `任务 ${task}：${sentence}`
}

/** What the public page says where classes are protected: that it was so, not of which class. */
const WITHOUT_CLASS: Partial<Record<LintFinding['code'], string>> = {
  'small-cell': '有的分类在个别层户数少，每户被抽中的概率远高于所在层平均',
  'wide-spread': '抽中概率最高和最低的分类相差很大',
  'near-certain': '权重使有的分类几乎必被抽中',
  'never-drawn': '权重使有的分类本次抽不到',
  'unweighted-class': '有的分类没有写明权重',
}

export function publicFindingWords(
  { code, words }: { readonly code: LintFinding['code']; readonly words: string },
  isProtected: boolean,
): string {
  return isProtected ? (WITHOUT_CLASS[code] ?? words) : words
}
