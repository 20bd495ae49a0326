import pg from 'pg'
import { type Job, runJobOnce, scheduleJobs } from './jobs.ts'
import type { Host } from './operation.ts'
import { type Reaction, reactionsWithWork, reactOnce, sequenceEvents } from './outbox.ts'

/** @technical */
export interface DrainOptions {
  /** Names of the repeating jobs to run; all when left out. */
  readonly repeating?: readonly string[]
  /** Names of jobs that stay in the queue. */
  readonly held?: readonly string[]
}

/** Runs sequencer, reactions and jobs until nothing is due. Repeating jobs, where there are any, run once before and once after. */
export async function drain(host: Host, { repeating, held = [] }: DrainOptions = {}): Promise<void> {
  const jobs = new Map([...jobsOf(host)].filter(([name]) => !held.includes(name)))
  const always = [...jobs.values()].flatMap((work) =>
    work.every === undefined || repeating?.includes(work.name) === false ? [] : [{ ...work, every: { seconds: 0 } }],
  )
  if (always.length === 0) return runDue(host, jobs)
  for (let round = 0; round < 2; round += 1) {
    await scheduleJobs(host, always)
    await runDue(host, jobs)
  }
}

function jobsOf(host: Host): Map<string, Job> {
  return new Map(host.modules.flatMap((mounted) => mounted.jobs).map((work) => [work.name, work]))
}

async function runDue(host: Host, jobs: ReadonlyMap<string, Job>): Promise<void> {
  for (;;) {
    let busy = await handleEvents(host)
    while (await runJobOnce(host, jobs)) busy = true
    if (!busy) return
  }
}

/** @technical */
export interface Running {
  stop(): Promise<void>
}

/** The worker and clock roles: work as soon as a notice comes, and look anyway every half second. */
export async function startWorking(host: Host): Promise<Running> {
  const jobs = jobsOf(host)
  const state = { stopping: false, wake: () => {} }
  const listener = new pg.Client({ connectionString: host.db.url })
  await listener.connect()
  listener.on('error', (error) => host.log.error({ err: error }, 'listener lost'))
  listener.on('notification', () => state.wake())
  await listener.query('listen hengjian_work')
  const loop = (async () => {
    while (!state.stopping) {
      try {
        await scheduleJobs(host, [...jobs.values()])
        if (await workOnce(host, jobs)) continue
      } catch (error) {
        host.log.error({ err: error }, 'work loop failed')
      }
      await nap(state)
    }
  })()
  return {
    async stop() {
      state.stopping = true
      state.wake()
      await loop
      await listener.end()
    },
  }
}

async function workOnce(host: Host, jobs: ReadonlyMap<string, Job>): Promise<boolean> {
  const isBusy = await handleEvents(host)
  return (await runJobOnce(host, jobs)) || isBusy
}

/** Sequences what was published and lets every module react: the reactions of one module one after another, the modules beside one another. */
async function handleEvents(host: Host): Promise<boolean> {
  const sequenced = await sequenceEvents(host)
  const all = host.modules.flatMap((mounted) => mounted.reactions)
  const due = new Set(await reactionsWithWork(host, all))
  const handled = await Promise.all(
    host.modules.map((mounted) =>
      reactInTurn(
        host,
        mounted.reactions.filter((one) => due.has(one)),
      ),
    ),
  )
  return sequenced > 0 || handled.includes(true)
}

async function reactInTurn(host: Host, readers: readonly Reaction[]): Promise<boolean> {
  let busy = false
  for (const reader of readers) if (await reactOnce(host, reader)) busy = true
  return busy
}

function nap(state: { wake: () => void }): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 500)
    state.wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
}
