import type { PlainDate } from '#kernel/plain-date.ts'
import type { Host } from '#platform/operation.ts'
import { inTx } from '#platform/tx.ts'
import { JOB_CONTEXT } from '#platform/outbox.ts'
import { filesKnownOn, layOver, recordingDays, revisionOf } from './lay-over.ts'
import type { Publication } from './lay-over.ts'
import { readLawBase } from './law-files.ts'
import type { LawBase } from './law-files.ts'
import { newestPublication, readPublications } from './queries/read-publications.ts'

/** What this process knows: law/ of its build, and what was published in the house it runs in. */
interface Knowledge {
  readonly files: LawBase
  readonly publications: readonly Publication[]
  readonly present: LawBase
  /** The days on which records of law/ came in after its first publication. */
  readonly recordedOn: readonly PlainDate[]
  readonly views: Map<string, LawBase>
}

let knowledge: Knowledge | undefined
let look: { readonly host: Host; readonly at: number } | undefined
let awaited: string | undefined

/** How long a process may rest on what it knew: another process' publication is taken up by the first act after it. */
const LOOK_AGAIN_MS = 1000
const MOST_VIEWS = 64

/** The law as it is known now. */
export function lawBase(): LawBase {
  return known().present
}

/** The law as it was known at the end of a day, for any door function's last argument. Before the first publication of the base, that publication. */
export function lawAsKnown(day: PlainDate): LawBase {
  const { files, publications, recordedOn, present } = known()
  const then = publications.filter((one) => one.known <= day)
  const passed = recordedOn.filter((one) => one <= day).length
  if (then.length === publications.length && passed === recordedOn.length) return present
  return view(`${then.length}/${passed}`, () => overlaid(filesKnownOn(files, day), then))
}

/** The law with the first so many publications: what an answer rested on that says so. */
export function lawAtPublication(seq: number): LawBase {
  const { files, publications } = known()
  return view(`#${seq}`, () =>
    overlaid(
      files,
      publications.filter((one) => one.seq <= seq),
    ),
  )
}

function known(): Knowledge {
  knowledge ??= knowledgeOf(readLawBase(), [])
  return knowledge
}

function knowledgeOf(files: LawBase, publications: readonly Publication[]): Knowledge {
  const present = overlaid(files, publications)
  return { files, publications, present, recordedOn: recordingDays(files), views: new Map() }
}

function overlaid(files: LawBase, publications: readonly Publication[]): LawBase {
  if (publications.length === 0) return files
  return layOver(
    files,
    publications.map((one) => one.change),
    revisionOf(files, publications),
  )
}

function view(key: string, make: () => LawBase): LawBase {
  const { views } = known()
  const held = views.get(key)
  if (held !== undefined) return held
  if (views.size >= MOST_VIEWS) views.clear()
  const made = make()
  views.set(key, made)
  return made
}

/** This process is publishing: until the publication is seen, every act looks for it first. */
export function expectPublication(publicationId: string): void {
  awaited = publicationId
}

/** Before an act: takes up what was published since, at most a look a second, and a look at every change of house. */
export async function takeUpPublications(host: Host): Promise<void> {
  const now = performance.now()
  if (look?.host === host && awaited === undefined && now - look.at < LOOK_AGAIN_MS) return
  await inTx(host.db.job, JOB_CONTEXT, async (tx) => {
    const newest = await newestPublication(tx)
    const { files, publications } = known()
    // Looks overlap: one that began before a publication must not undo what a later one took up.
    const isBehind = look?.host === host && newest.seq <= (publications.at(-1)?.seq ?? 0)
    if (!isBehind && newest.publicationId !== publications.at(-1)?.publicationId)
      knowledge = knowledgeOf(files, await readPublications(tx, files))
    if (newest.publicationId === awaited) awaited = undefined
    look = { host, at: now }
  })
}
