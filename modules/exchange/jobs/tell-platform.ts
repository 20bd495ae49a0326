import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import { tellPlatform } from '../outlets/tell-platform.ts'

/** Versions that came, ended or were cancelled are queued for the platform: at once after an event, and once an hour for what ends by its day. */
export const tellPlatformOfCatalogue = job({
  name: 'exchange.tell-platform',
  schema: z.object({}),
  every: { seconds: 3600 },
  async run(act) {
    await tellPlatform(act)
  },
})
