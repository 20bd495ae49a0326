import { reaction } from '#platform/outbox.ts'
import { entityRegistered, registerImported } from '../events.ts'
import { pushNotices } from '../intake/push-notices.ts'
import { listToldEntity, listToldOfBatch } from '../queries/dual-notices.ts'

/** 双告知 of one registration. */
export const onEntityRegistered = reaction({
  name: 'entities.on-registered',
  event: entityRegistered,
  async run(act, { entityId }) {
    await pushNotices(act, await listToldEntity(act.tx, entityId), entityId)
  },
})

/** 双告知 of a batch: each new or changed entity of it. */
export const onRegisterImported = reaction({
  name: 'entities.on-register-imported',
  event: registerImported,
  async run(act, { batchId, startedAt }) {
    if (startedAt === undefined) return // told before batches said when they began
    await pushNotices(act, await listToldOfBatch(act.tx, batchId, startedAt), batchId)
  },
})
