import { Drawer } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { hasPermission, useSession } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import type { QuarantinedRow } from '../list-quarantined-rows/rows-query.ts'

/** 退回来源机关: the chosen rows on one slip, with a file of them and their reasons. */
export function ReturnRowsButton({ rows, onDone }: { rows: QuarantinedRow[]; onDone(): void }) {
  const [isOpen, setOpen] = useState(false)
  const permissions = useSession()?.permissions
  const feeds = new Set(rows.map((row) => `${row.feedKey} ${row.agency}`))
  const [first] = rows
  if (!hasPermission(permissions, 'exchange.return')) return null
  const obstacle =
    first === undefined
      ? { why: '先选要退回的行。' }
      : feeds.size > 1
        ? { why: '一张退回单只退同一数据源、同一来源的行。' }
        : undefined
  return (
    <>
      <ActButton obstacle={obstacle} onClick={() => setOpen(true)}>
        退回来源{rows.length > 0 ? ` ${rows.length} 行` : ''}
      </ActButton>
      <Drawer open={isOpen} size={520} title="退回来源机关" onClose={() => setOpen(false)} destroyOnHidden>
        <div className="hj-stack">
          <p className="hj-quiet">
            退回 {rows.length} 行给{first?.agency}。行仍算在隔离里，等式不变；来源重送后再装载。
          </p>
          <ActForm<{ reason: string }, { number: string; rowCount: number }>
            name="退回这些行"
            permission="exchange.return"
            obstacle={obstacle}
            run={({ reason }, id) =>
              take(
                api.POST('/api/exchange/returns', {
                  body: {
                    id,
                    feedKey: first?.feedKey ?? '',
                    rows: rows.map(({ batchId, rowNo }) => ({ batchId, rowNo })),
                    reason,
                  },
                }),
              )
            }
            done={({ number, rowCount }) => `${number}：已退回 ${rowCount} 行。退回清单可在“退回单”下载。`}
            kept="没有退回任何一行。"
            refresh={[['feed-quarantine'], ['return-slips'], ['feeds'], ['import']]}
            after={() => {
              setOpen(false)
              onDone()
            }}
          >
            <TextField name="reason" label="退回理由" min={2} rows={3} />
          </ActForm>
        </div>
      </Drawer>
    </>
  )
}
