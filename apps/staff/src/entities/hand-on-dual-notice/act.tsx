import { useQuery } from '@tanstack/react-query'
import { Button, Popover } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { agenciesQuery } from '../../identity/directory.ts'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'

interface Handing {
  toAgencyId: string
  reason: string
}

/** 转交: another agency is in charge, with the reason; a clock of its own runs for it. */
export function HandOnAct({ noticeId }: { noticeId: string }) {
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title="不归本机关管的，写明理由转交"
      content={<HandOnForm noticeId={noticeId} />}
    >
      <Button size="small">转交…</Button>
    </Popover>
  )
}

function HandOnForm({ noticeId }: { noticeId: string }) {
  const agencies = useQuery(agenciesQuery).data?.agencies ?? []
  return (
    <div style={{ width: 340, maxWidth: '80vw' }}>
      <ActForm<Handing, { agencyName: string; dueOn: string }>
        name="转交"
        permission="entities.claim-notice"
        kept="没有转交。"
        refresh={[['dual-notices']]}
        run={(body) =>
          take(api.POST('/api/entities/dual-notices/{noticeId}/hand-on', { params: { path: { noticeId } }, body }))
        }
        done={(answer) => `已转交${answer.agencyName}，认领期限 ${answer.dueOn}。`}
      >
        <ChoiceField
          name="toAgencyId"
          label="转给"
          options={agencies
            .filter((one) => one.kind === 'organ' && one.status === 'active')
            .map((one) => ({ value: one.id, label: one.name }))}
        />
        <TextField name="reason" label="理由" rows={2} min={4} />
      </ActForm>
    </div>
  )
}
