import { z } from 'zod'
import { buildPackage, packageZip } from '#draw'
import { job } from '#platform/jobs.ts'
import { savePackage } from '../store/public-package-store.ts'

/** Builds the package of a draw as the public may have it and keeps it by content, so that a download costs no drawing. */
export const storePackage = job({
  name: 'disclosure.store-package',
  schema: z.object({ planId: z.uuid() }),
  async run(act, { planId }) {
    const built = await buildPackage(act, planId, 'public')
    if (!built.ok) return
    const files: { name: string; hash: string; size: number }[] = []
    for (const [name, content] of built.value) files.push({ name, ...(await act.ports.files.put(content)) })
    const zip = await act.ports.files.put(await packageZip(built.value))
    await savePackage(act.tx, planId, files, zip, act.now)
  },
})
