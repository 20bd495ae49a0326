import { api, take } from '../../api/client.ts'
import { OutletForm as SettingForm } from '../../app/outlets/outlet-form.tsx'
import type { OutletSums } from '../../app/outlets/outlet-views.ts'

/** 设定送达方式 of the outlets of publications. */
export function OutletForm({ outlets, onDone }: { outlets: readonly OutletSums[]; onDone(): void }) {
  return (
    <SettingForm
      outlets={outlets}
      permission="disclosure.configure"
      refresh={['deliveries']}
      save={({ outletId, ...body }) =>
        take(api.POST('/api/disclosure/outlets/{outletId}/transport', { params: { path: { outletId } }, body }))
      }
      onDone={onDone}
    />
  )
}
