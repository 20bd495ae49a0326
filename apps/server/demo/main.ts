import { listAgencies } from '#identity'
import type { Host } from '#platform/operation.ts'
import { inTx } from '#platform/tx.ts'
import { makeCity } from './city.ts'
import { buildHistory } from './history.ts'
import { importRegister } from './register.ts'
import { setUpCity } from './setup.ts'
import { approveCatalogue } from './catalogue.ts'

/** True when the database holds no agency yet: a city may be built in it. */
export async function isEmpty(host: Host): Promise<boolean> {
  const context = { agency: null, scope: [], entity: null, purpose: 'start', actor: 'system' }
  return inTx(host.db.job, context, async (tx) => (await listAgencies(tx)).length === 0)
}

/** Builds the demonstration city in an empty database by performing real operations with a moved clock (demo-city.md). */
export async function buildDemoCity(host: Host, say: (line: string) => void): Promise<void> {
  const started = host.ports.time.now()
  const city = makeCity(host, started, say)
  const step = async <T>(words: string, act: () => Promise<T>): Promise<T> => {
    const done = await act()
    const seconds = Math.round((host.ports.time.now().getTime() - started.getTime()) / 1000)
    say(`  ${words}（${seconds} 秒）`)
    return done
  }
  say('建造演示城市（只在第一次启动时）…')
  const cast = await step('机关、人员、执法证', () => setUpCity(city))
  await step('监管事项目录', () => approveCatalogue(city, cast))
  const people = await step('两万户登记数据', () => importRegister(city, cast))
  await buildHistory(city, cast, people, step)
}
