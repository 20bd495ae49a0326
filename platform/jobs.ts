import type { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { dayInShanghai } from '#kernel/plain-date.ts'
import { prepareModules } from './module.ts'
import { type Act, type Host, systemActor } from './operation.ts'
import { JOB_CONTEXT } from './outbox.ts'
import { inTx } from './tx.ts'

/** Timed work. `every` repeats it; else it runs when enqueued. Its effect and its removal share one transaction. @technical */
export interface Job {
  readonly name: string
  readonly schema: z.ZodType
  readonly every?: { readonly seconds: number } | undefined
  run(act: Act, payload: never): Promise<void>
}

export function job<S extends z.ZodType>(definition: {
  readonly name: string
  readonly schema: S
  readonly every?: { readonly seconds: number } | undefined
  run(act: Act, payload: z.output<S>): Promise<void>
}): Job {
  return definition as unknown as Job
}

const TRIES = 3
const RETRY_MS = 30_000

/** Adds work in the act's own transaction; a second job with the same name and dedupe key is not added. */
export async function enqueue(
  act: Pick<Act, 'tx' | 'ports' | 'now'>,
  work: Job,
  payload: unknown,
  options: { readonly runAt?: Date; readonly dedupeKey?: string } = {},
): Promise<void> {
  act.tx.later(
    `with written as (insert into platform.job (job_id, name, payload, run_at, dedupe_key, enqueued_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1)
     select pg_notify('hengjian_work', '') from written`,
    [
      newId(act.ports),
      work.name,
      JSON.stringify(payload),
      options.runAt ?? act.now,
      options.dedupeKey ?? null,
      act.now,
    ],
  )
}

/** Enqueues every repeating job whose time has come. */
export async function scheduleJobs(host: Host, jobs: readonly Job[]): Promise<void> {
  const now = host.ports.time.now()
  for (const work of jobs) {
    if (work.every === undefined) continue
    const seconds = work.every.seconds
    await inTx(host.db.job, JOB_CONTEXT, async (tx) => {
      const due = await tx.run(
        `insert into platform.schedule as s (name, last_run_at) values ($1, $2)
         on conflict (name) do update set last_run_at = $2 where s.last_run_at <= $2::timestamptz - make_interval(secs => $3)`,
        [work.name, now, seconds],
      )
      if (due === 1) await enqueue({ tx, ports: host.ports, now }, work, {}, { dedupeKey: 'repeating' })
    })
  }
}

interface JobRow {
  job_id: string
  name: string
  payload: unknown
  attempts: number
}

/** Runs the next due job, if there is one. A try is counted before it runs, so a job that kills the process is caught too. */
export async function runJobOnce(host: Host, jobs: ReadonlyMap<string, Job>): Promise<boolean> {
  const now = host.ports.time.now()
  const row = await inTx(host.db.job, JOB_CONTEXT, (tx) =>
    tx.maybe<JobRow>(
      `update platform.job set attempts = attempts + 1, run_at = $2::timestamptz + make_interval(secs => $3),
         quarantined_at = case when attempts >= $4 then $2::timestamptz end
       where job_id = (select job_id from platform.job
         where quarantined_at is null and run_at <= $2 and name = any ($1) order by run_at, job_id limit 1 for update skip locked)
       returning job_id, name, payload, attempts`,
      [[...jobs.keys()], now, RETRY_MS / 1000, TRIES],
    ),
  )
  if (row === undefined) return false
  const work = jobs.get(row.name)
  if (work === undefined || row.attempts > TRIES) return true
  try {
    await runJob(host, work, row, now)
  } catch (error) {
    host.log.error({ err: error, job: row.name, id: row.job_id }, 'job failed')
    await inTx(host.db.job, JOB_CONTEXT, (tx) =>
      tx.run(
        `update platform.job set last_error = $2, quarantined_at = case when attempts >= $3 then $4::timestamptz end where job_id = $1`,
        [row.job_id, error instanceof Error ? error.message : String(error), TRIES, now],
      ),
    )
  }
  return true
}

async function runJob(host: Host, work: Job, row: JobRow, now: Date): Promise<void> {
  await prepareModules(host)
  await inTx(host.db.job, JOB_CONTEXT, async (tx) => {
    const held = await tx.maybe(`select 1 from platform.job where job_id = $1 for update skip locked`, [row.job_id])
    if (held === undefined) return
    const act: Act = {
      tx,
      actor: systemActor,
      ports: host.ports,
      now,
      today: dayInShanghai(now),
      requestId: row.job_id,
      log: host.log,
      settings: host.settings,
    }
    await work.run(act, work.schema.parse(row.payload) as never)
    await tx.run(`delete from platform.job where job_id = $1`, [row.job_id])
  })
}
