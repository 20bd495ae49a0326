import type { PlainDate } from '#kernel/plain-date.ts'
import { findInForce } from './domain/record-in-force.ts'
import { lawBase } from './law-base.ts'
import type { LawBase, StatuteVersion } from './law-files.ts'
import type { Article, Confirmation } from './law-schema.ts'

/** One article of one version of a statute, as it is cited on screens and papers. @technical */
export interface CitedArticle {
  readonly id: string
  readonly statuteId: string
  readonly title: string
  readonly number: string
  readonly rank: StatuteVersion['rank']
  readonly article: string
  readonly subject: string
  readonly label: string
  readonly text: string
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly status: Confirmation
  readonly source: string
}

/** The article in force on the day (the newest version held when no day is given); undefined when the base does not hold it. */
export function findCitation(
  citationId: string,
  onDate?: PlainDate,
  base: LawBase = lawBase(),
): CitedArticle | undefined {
  const { statuteId, article, paragraph } = parts(citationId)
  const versions = base.statutes.get(statuteId) ?? []
  const statute = onDate === undefined ? versions.at(-1) : findInForce(versions, onDate)
  const found = statute?.articles.get(article)
  if (statute === undefined || found === undefined) return undefined
  const text = textOf(found, paragraph)
  return text === undefined ? undefined : cited(citationId, statute, found, paragraph, text)
}

/** The whole text, or one paragraph; undefined when the article has paragraphs but not this one. */
function textOf(article: Article, paragraph: string | undefined): string | undefined {
  if (paragraph === undefined || article.paragraphs.length === 0)
    return article.paragraphs.map((one) => one.text).join('\n')
  return article.paragraphs.find((one) => one.id === `${article.article}#${paragraph}`)?.text
}

function cited(
  id: string,
  statute: StatuteVersion,
  found: Article,
  paragraph: string | undefined,
  text: string,
): CitedArticle {
  const place = `${articleWords(found.article)}${paragraph === undefined ? '' : `第${hanziNumber(paragraph)}款`}`
  return {
    id,
    statuteId: statute.id,
    title: statute.title,
    number: statute.number,
    rank: statute.rank,
    article: found.article,
    subject: found.subject,
    label: `《${shortTitle(statute.title)}》${place}`,
    text,
    from: statute.from,
    to: statute.to ?? null,
    status: found.status,
    source: found.source,
  }
}

/** True when the base holds the article in a version in force on the day. */
export function isInForce(citationId: string, onDate: PlainDate, base: LawBase = lawBase()): boolean {
  return findCitation(citationId, onDate, base) !== undefined
}

/** The cited articles in one line, in the words of that day: 《行政处罚法》第五十六条、第八十五条. */
export function citationLine(citationIds: readonly string[], onDate: PlainDate, base: LawBase = lawBase()): string {
  return citationIds.map((id) => findCitation(id, onDate, base)?.label ?? id).join('；')
}

function parts(citationId: string): { statuteId: string; article: string; paragraph: string | undefined } {
  const [path = '', paragraph] = citationId.split('#')
  const slash = path.lastIndexOf('/')
  return { statuteId: path.slice(0, slash), article: path.slice(slash + 1), paragraph }
}

function shortTitle(title: string): string {
  return title.replace(/^中华人民共和国/u, '')
}

function articleWords(article: string): string {
  return `第${hanziNumber(article)}条`
}

const DIGITS = '零一二三四五六七八九'

function hanziNumber(text: string): string {
  const number = Number(text)
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor((number % 100) / 10), number % 10]
  const hundred = hundreds === 0 ? '' : `${DIGITS[hundreds]}百`
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? '零' : ''
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`
  return `${hundred}${zero}${ten}${ones === 0 ? '' : DIGITS[ones]}`
}
