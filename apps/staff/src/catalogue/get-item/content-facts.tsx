import { DateText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { qualificationName, levelWords, meanWords, penaltyWords, periodWords } from '../item-words.ts'
import type { ItemVersion } from './item-query.ts'

type Content = ItemVersion['content']

/** The fields of a version; what no source gives is written 缺. */
export function ContentFacts({ version }: { version: ItemVersion }) {
  const { content } = version
  return (
    <FactList
      facts={[
        {
          label: '实施机关',
          value: content.agency,
          ...(content.responsibleOffice ? { source: content.responsibleOffice } : {}),
        },
        { label: '层级', value: content.levels.map((level) => levelWords[level]).join('、') || '缺' },
        { label: '监管对象', value: content.objectText || '缺' },
        { label: '监管方式', value: content.means.map((each) => meanWords[each]).join('、') || '缺' },
        { label: '措施', value: content.measures.join('；') || '缺' },
        { label: '处理', value: content.handling.join('；') || '缺' },
        ...inspectionFacts(content),
        ...penaltyFacts(content),
        { label: '施行', value: <DateText day={content.validFrom} /> },
        { label: '来源', value: content.source, ...(content.note ? { source: content.note } : {}) },
      ]}
    />
  )
}

function inspectionFacts(content: Content) {
  if (content.penalty !== null) return []
  return [
    { label: '抽查比例', value: rateWords(content.samplingRate) },
    { label: '抽查频次', value: frequencyWords(content.frequency) },
    { label: '类别', value: classWords(content.supervisionClass) },
    { label: '专业资格', value: qualificationWords(content) },
    { label: '事先通知', value: content.unannounced ? '不事先通知' : '事先通知' },
    { label: '目录编码', value: content.catalogueCode || '缺' },
  ]
}

function penaltyFacts(content: Content) {
  if (content.penalty === null) return []
  return [
    { label: '违法行为', value: content.penalty.violation },
    { label: '处罚种类', value: content.penalty.kinds.map((kind) => penaltyWords[kind] ?? kind).join('、') },
    { label: '前提', value: content.penalty.precondition.join('；') || '无' },
  ]
}

function classWords(supervisionClass: Content['supervisionClass']): string {
  if (supervisionClass === null) return '缺'
  return supervisionClass === 'key' ? '重点检查事项' : '一般检查事项'
}

function qualificationWords(content: Content): string {
  if (content.needsQualification === null) return '缺'
  return content.needsQualification ? qualificationName(content.qualification) || '需要（种类缺）' : '不需要'
}

function rateWords(rate: Content['samplingRate']): string {
  if (rate === null) return '缺'
  const unit = rate.unit === 'percent' ? '%' : '‰'
  const bounds = rate.min === rate.max ? `${rate.min} ${unit}` : `${rate.min ?? '—'}–${rate.max ?? '—'} ${unit}`
  return `${bounds}，每${periodWords[rate.period] ?? rate.period}`
}

function frequencyWords(frequency: Content['frequency']): string {
  if (frequency === null) return '缺'
  const count =
    frequency.min === frequency.max ? `${frequency.min} 次` : `${frequency.min ?? 0}–${frequency.max ?? '不限'} 次`
  return `每${periodWords[frequency.period] ?? frequency.period} ${count}${frequency.note === '' ? '' : `（${frequency.note}）`}`
}
