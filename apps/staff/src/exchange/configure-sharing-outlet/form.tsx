import { api, take } from '../../api/client.ts'
import { OutletForm } from '../../app/outlets/outlet-form.tsx'
import type { OutletSums } from '../../app/outlets/outlet-views.ts'

/** 设定送达方式 of the outlets of shared records. */
export function SharingOutletForm({ outlets, onDone }: { outlets: readonly OutletSums[]; onDone(): void }) {
  return (
    <OutletForm
      outlets={outlets}
      permission="exchange.configure-sharing"
      refresh={['shared-records']}
      save={({ outletId, ...body }) =>
        take(api.POST('/api/exchange/outlets/{outletId}/transport', { params: { path: { outletId } }, body }))
      }
      onDone={onDone}
    />
  )
}
