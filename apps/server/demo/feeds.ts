import { feedFiles } from '#exchange'
import type { CityEntity } from '../../../tools/city/entities.ts'
import { cleanRow, csvOf, faultyRows } from '../../../tools/city/feed-rows.ts'
import { type City, workingDayBefore } from './city.ts'
import type { Cast } from './setup.ts'

/** What the other agencies sent last night: few rows, some of them as feeds really come. */
const SENT: readonly {
  readonly feed: string
  readonly fileName: string
  readonly rows: number
  readonly faults: number
}[] = [
  { feed: 'water-arrears', fileName: '欠缴水费企业（月报）.csv', rows: 60, faults: 6 },
  { feed: 'tax-credit-levels', fileName: '纳税信用等级.csv', rows: 80, faults: 0 },
  { feed: 'insured-headcount', fileName: '企业社保参保人数.csv', rows: 80, faults: 3 },
  { feed: 'high-tech-enterprises', fileName: '高新技术企业.csv', rows: 40, faults: 2 },
  { feed: 'gas-use', fileName: '法人月用气量.csv', rows: 60, faults: 0 },
]

/** Receives last night's files of five agencies; they are loaded before the doors open. */
export async function receiveFeeds(city: City, cast: Cast, people: readonly CityEntity[]): Promise<void> {
  city.at(workingDayBefore(city, 1), '17:30')
  const clerk = await cast.actor('lejun')
  const subjectOf = (number: number) => people[number % people.length] ?? { name: '', uscc: '' }
  for (const { feed: key, fileName, rows, faults } of SENT) {
    const feed = feedFiles().get(key)
    if (feed === undefined) throw new Error(`no feed ${key}`)
    const good = Array.from({ length: rows }, (_, at) => cleanRow(feed, subjectOf(600 + at), 600 + at))
    const bad = faultyRows(feed, subjectOf, 900, 'csv').slice(-faults, faults === 0 ? 0 : undefined)
    const bytes = Buffer.from(csvOf(feed, [...good, ...bad]))
    const query = new URLSearchParams({ fileName })
    const url = `/api/exchange/feeds/${key}/files/${city.id()}?${query.toString()}`
    await city.send(clerk, 'POST', url, 'application/octet-stream', bytes)
  }
}
