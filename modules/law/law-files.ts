import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { CalendarYear, WorkCalendar } from './domain/work-calendar.ts'
import {
  articleSchema,
  calendarSchema,
  parameterSchema,
  ruleSchema,
  standardWeekSchema,
  statuteSchema,
} from './law-schema.ts'
import type { Article, CalendarFile, Parameter, Rule, Statute } from './law-schema.ts'
import { nameOfRaw, shapeSentences } from './shape-sentences.ts'

/** One statute with the articles the base holds for one version of it. @technical */
export interface StatuteVersion extends Statute {
  readonly articles: ReadonlyMap<string, Article>
}

/** What the law said: law/ as read at start, with what legal editors published laid over it. Never changed once made. @technical */
export interface LawBase {
  readonly statutes: ReadonlyMap<string, readonly StatuteVersion[]>
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly rules: ReadonlyMap<string, Rule>
  readonly calendar: WorkCalendar
  readonly revision: string
}

const HOME = fileURLToPath(new URL('../../law/', import.meta.url))

/** Reads and validates every file of a law folder; throws with the file's name when one does not fit its schema. */
export function readLawBase(folder: string = HOME): LawBase {
  const hash = createHash('sha256')
  const read = (path: string): unknown => {
    const text = readFileSync(path, 'utf8')
    hash.update(path.slice(folder.length)).update('\0').update(text)
    return parse(text)
  }
  const parameters = readKind(join(folder, 'parameters'), (path) => fitting(path, parameterSchema, read(path)))
  const rules = readKind(join(folder, 'rules'), (path) => fitting(path, ruleSchema, read(path)))
  const statutes = readStatutes(join(folder, 'statutes'), read)
  const calendar = readCalendars(join(folder, 'calendars'), read)
  return { statutes, parameters, rules, calendar, revision: hash.digest('hex') }
}

/** A file of law/ that does not fit its schema, with one sentence for each fault. @technical */
export class LawFileError extends Error {
  readonly sentences: readonly string[]
  constructor(path: string, sentences: readonly string[]) {
    super(`law file ${path} does not fit its schema: ${sentences.join(' ')}`)
    this.sentences = sentences
  }
}

function fitting<S extends z.ZodType>(path: string, schema: S, raw: unknown): z.output<S> {
  const read = schema.safeParse(raw)
  if (read.success) return read.data
  throw new LawFileError(path, shapeSentences(nameOfRaw(raw), read.error))
}

function readKind<T extends { readonly id: string }>(
  folder: string,
  read: (path: string) => T,
): ReadonlyMap<string, T> {
  const records = new Map<string, T>()
  for (const path of yamlFiles(folder)) {
    const record = read(path)
    if (!path.endsWith(`${record.id}.yaml`)) throw new Error(`law file ${path} is not named after its id ${record.id}`)
    if (records.has(record.id)) throw new Error(`law id ${record.id} is given twice`)
    records.set(record.id, record)
  }
  return records
}

function readStatutes(folder: string, read: (path: string) => unknown): ReadonlyMap<string, readonly StatuteVersion[]> {
  const statutes = new Map<string, StatuteVersion[]>()
  for (const id of folders(folder)) {
    for (const version of folders(join(folder, id))) {
      const home = join(folder, id, version)
      const statute = fitting(home, statuteSchema, read(join(home, 'statute.yaml')))
      if (statute.id !== id || statute.from !== version)
        throw new Error(`statute folder ${home} is not named after its id and day of force`)
      statutes.set(id, [...(statutes.get(id) ?? []), { ...statute, articles: readArticles(home, read) }])
    }
  }
  return statutes
}

function readArticles(home: string, read: (path: string) => unknown): ReadonlyMap<string, Article> {
  const articles = new Map<string, Article>()
  for (const path of yamlFiles(home).filter((one) => !one.endsWith('statute.yaml'))) {
    const article = fitting(path, articleSchema, read(path))
    if (!path.endsWith(`article-${article.article.padStart(3, '0')}.yaml`))
      throw new Error(`article file ${path} is not named after its article`)
    const text = article.paragraphs.map((one) => one.text).join('\n')
    const expected = text === '' ? '' : createHash('sha256').update(text).digest('hex')
    if (article.hash !== expected) throw new Error(`article file ${path}: hash should be ${expected}`)
    articles.set(article.article, article)
  }
  return articles
}

function readCalendars(folder: string, read: (path: string) => unknown): WorkCalendar {
  const weekPath = join(folder, 'standard-week.yaml')
  const week = fitting(weekPath, standardWeekSchema, read(weekPath))
  const years = new Map<string, CalendarYear>()
  for (const path of yamlFiles(folder).filter((one) => one !== weekPath)) {
    const file = fitting(path, calendarSchema, read(path))
    if (!path.endsWith(`${file.year}.yaml`)) throw new Error(`calendar file ${path} is not named after its year`)
    years.set(String(file.year), calendarYear(file))
  }
  const fixedHolidays = new Map(week.fixedHolidays.map((one) => [one.monthDay, one.name]))
  return { years, workingWeekdays: new Set(week.workingWeekdays), fixedHolidays }
}

export function calendarYear(file: CalendarFile): CalendarYear {
  return {
    year: file.year,
    ...(file.known === undefined ? {} : { known: file.known }),
    notice: [`《${file.notice.title}》`, ...file.notice.numbers].join(' '),
    holidays: named(file.holidays),
    makeUpWorkdays: named(file.makeUpWorkdays),
  }
}

function named(
  groups: readonly { readonly name: string; readonly days: readonly PlainDate[] }[],
): ReadonlyMap<string, string> {
  return new Map(groups.flatMap((group) => group.days.map((day): [string, string] => [day, group.name])))
}

function folders(folder: string): readonly string[] {
  return readdirSync(folder)
    .toSorted()
    .filter((name) => statSync(join(folder, name)).isDirectory())
}

function yamlFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) return []
      return name.endsWith('.yaml') ? [path] : []
    })
}
