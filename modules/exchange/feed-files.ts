import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { type Feed, feedSchema } from './domain/feed.ts'

const HOME = path.join(import.meta.dirname, 'feeds')

/** Every feed as its file defines it, by its key; read once. Throws with the file's name when one does not fit. */
export function feedFiles(): ReadonlyMap<string, Feed> {
  held ??= readFeedFiles(HOME)
  return held
}

let held: ReadonlyMap<string, Feed> | undefined

export function readFeedFiles(folder: string): ReadonlyMap<string, Feed> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
  return new Map(
    names.map((name) => {
      const result = feedSchema.safeParse(parse(readFileSync(path.join(folder, name), 'utf8')))
      if (!result.success) throw new Error(`feed ${name} does not fit: ${result.error.message}`)
      if (name !== `${result.data.feed}.yaml`) throw new Error(`feed ${name} is not named after its key`)
      return [result.data.feed, result.data] as const
    }),
  )
}
