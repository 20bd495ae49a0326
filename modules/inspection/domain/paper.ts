// Document numbers of domain.md §1.9: {机关代字}{文种代字}〔yyyy〕第nnnnn号, brackets U+3014 and U+3015; papers of 司法部 行政检查文书基本格式文本（试行）.

/** 文书种类: 行政检查审批表, 行政检查通知书, 现场检查笔录, 行政检查结果告知书, 责令改正通知书. @technical */
export type PaperKind = 'approval' | 'notice' | 'site-record' | 'result-notice' | 'correction-order'

/** The parts of a paper in the order they are printed. @technical */
export type PaperBlock =
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'text'; readonly heading: string; readonly paragraphs: readonly string[] }
  | {
      readonly kind: 'table'
      readonly heading: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'signatures'; readonly lines: readonly PaperSignature[] }
  | { readonly kind: 'organ'; readonly name: string; readonly on: string }

/** @technical */
export interface PaperSignature {
  readonly label: string
  readonly name: string
  readonly note: string
  readonly evidenceId: string | null
}

/** 文书: what is printed, the same on screen and paper. */
export interface Paper {
  readonly kind: PaperKind
  readonly title: string
  readonly organ: string
  readonly number: string
  readonly isSpecimen: boolean
  readonly blocks: readonly PaperBlock[]
}

const TITLES: Readonly<Record<PaperKind, string>> = {
  approval: '行政检查审批表',
  notice: '行政检查通知书',
  'site-record': '现场检查笔录',
  'result-notice': '行政检查结果告知书',
  'correction-order': '责令改正通知书',
}

const WORDS: Readonly<Record<PaperKind, string>> = {
  approval: '检审',
  notice: '检通',
  'site-record': '检',
  'result-notice': '检告',
  'correction-order': '责改',
}

export function paperTitle(kind: PaperKind): string {
  return TITLES[kind]
}

/** The series a number is taken from: organ and kind; a specimen has its own, marked 演 after the first hanzi. */
export function paperWord(documentWord: string, kind: PaperKind, isSpecimen: boolean): string {
  const organ = isSpecimen ? `${documentWord.slice(0, 1)}演${documentWord.slice(1)}` : documentWord
  return `${organ}${WORDS[kind]}`
}

/** 甬市监检〔2026〕第00217号 */
export function paperNumber(word: string, year: number, sequence: number): string {
  return `${word}〔${year}〕第${String(sequence).padStart(5, '0')}号`
}
