import { z } from 'zod'
import { findEntity } from '#entities'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { captureRoot, mediaTypeOf } from '../domain/capture.ts'
import { findCapture, findDevice } from '../queries/off-site.ts'
import { no } from '../refusals.ts'
import { insertCapture } from '../store/off-site-store.ts'
import { EVIDENCE_LIMIT_BYTES } from './add-evidence.ts'
import { itemsInForce } from './items-in-force.ts'

/**
 * Takes in what a device recorded, as a picture with its root and the moment of recording. It is a record, not yet evidence: the
 * check and the notice come first. Sent twice it is kept once. Refuses an unknown device or entity, an item not in force, and bytes that are no picture.
 */
export const receiveCapture = operation({
  name: 'receive-capture',
  kind: 'act',
  permission: 'inspection.receive-capture',
  summary: '接收非现场记录',
  input: z.object({
    id: z.uuid(),
    deviceId: z.uuid(),
    entityId: z.uuid(),
    itemId: z.uuid(),
    fact: z.string().trim().min(2).max(500).describe('记录的事实'),
    capturedAt: z.iso.datetime({ offset: true }),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  output: z.object({ id: z.uuid(), root: z.string() }),
  async run(act, { bytes, ...input }) {
    const device = await findDevice(act.tx, input.deviceId)
    if (device === undefined) return no('device-absent')
    if (bytes.length === 0) return no('file-empty')
    if (bytes.length > EVIDENCE_LIMIT_BYTES)
      return no('file-too-large', { size: bytes.length, limit: EVIDENCE_LIMIT_BYTES })
    const mediaType = mediaTypeOf(bytes)
    if (mediaType === undefined) return no('file-type')
    const capturedAt = new Date(input.capturedAt)
    if (capturedAt > act.now) return no('day-not-come', { what: '记录时间' })
    const root = captureRoot(bytes)
    const earlier = await findCapture(act.tx, input.id)
    if (earlier !== undefined) return earlier.rootHash === root ? ok({ id: input.id, root }) : no('id-used')
    const entity = await findEntity(act.tx, input.entityId)
    if (entity === undefined) return no('entity-absent')
    const items = await itemsInForce(act, [input.itemId])
    if (!items.ok) return items
    const [item] = items.value.items
    if (item === undefined) throw new Error(`item ${input.itemId} is in force but was not read`)
    const stored = await act.ports.files.put(bytes)
    const { leafHash } = await record(act, {
      type: 'off-site.capture',
      subject: { kind: 'off-site-capture', id: input.id },
      fields: { root, device: device.code, entity: input.entityId, wall: input.capturedAt, item: item.itemCode },
    })
    const capture = {
      captureId: input.id,
      deviceId: input.deviceId,
      agencyId: device.agencyId,
      entityId: input.entityId,
      entityName: entity.name,
      item,
      fact: input.fact,
      capturedAt,
      rootHash: root,
      file: { ...stored, mediaType },
    }
    return (await insertCapture(act, capture, leafHash)) ? ok({ id: input.id, root }) : no('id-used')
  },
})
