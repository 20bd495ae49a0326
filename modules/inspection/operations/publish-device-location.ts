import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { findDevice } from '../queries/off-site.ts'
import { no } from '../refusals.ts'
import { insertLocationNotice } from '../store/off-site-store.ts'

/** 设置地点应当向社会公布 (行政处罚法第四十一条第一款): where and when it was made public. Refuses a day that has not come. */
export const publishDeviceLocation = operation({
  name: 'publish-device-location',
  kind: 'act',
  permission: 'inspection.manage-device',
  summary: '登记设备地点公布',
  input: z.object({
    id: z.uuid(),
    deviceId: z.uuid(),
    publishedOn: z.iso.date(),
    outlet: z.string().trim().min(2).max(200).describe('公布的载体或者网址'),
    documentNumber: z.string().trim().min(2).max(80),
  }),
  output: z.object({ id: z.uuid(), leafHash: z.string() }),
  async run(act, input) {
    const device = await findDevice(act.tx, input.deviceId)
    if (device === undefined) return no('device-absent')
    if (input.publishedOn > act.today) return no('day-not-come', { what: '公布日期' })
    const { leafHash } = await record(act, {
      type: 'device.location-public',
      subject: { kind: 'monitoring-device', id: input.deviceId },
      fields: { location: device.location, outlet: input.outlet, on: input.publishedOn },
    })
    const added = await insertLocationNotice(act, device.agencyId, input, leafHash)
    return added ? ok({ id: input.id, leafHash }) : no('id-used')
  },
})
