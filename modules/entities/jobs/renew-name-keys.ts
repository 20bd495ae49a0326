import { z } from 'zod'
import { type Job, job } from '#platform/jobs.ts'
import { NAME_KEY_VERSION } from '../domain/name-key.ts'
import { keyVersion, renewKeys } from '../store/name-keys.ts'

/** After an upgrade that compares names in another way: keys stored under the former version are made anew, once. */
export const renewNameKeys: Job = job({
  name: 'entities.renew-name-keys',
  schema: z.object({}),
  every: { seconds: 3600 },
  async run(act) {
    const version = await keyVersion(act.tx)
    if (version !== null && version >= NAME_KEY_VERSION) return
    const renewed = await renewKeys(act.tx, NAME_KEY_VERSION, act.now)
    act.log.info({ renewed, version: NAME_KEY_VERSION }, 'name keys renewed')
  },
})
