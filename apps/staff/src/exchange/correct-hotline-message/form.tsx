import { Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import type { HotlineMessage } from '../list-hotline-messages/messages-query.ts'

const NUMBERS = ['version', 'longitude', 'latitude']
const LISTS = ['assistingUnits', 'claims']

type Answer = { state: 'quarantined' | 'corrected'; faults: readonly { title: string; reason: string }[] }

/** 更正: the fields at fault first; what is not touched stays as it came. Fields nobody agreed on can be taken out. */
export function CorrectionForm({ message, close }: { message: HotlineMessage; close: () => void }) {
  const [changes, setChanges] = useState<Record<string, unknown>>({})
  const faultOf = (field: string) => message.faults.find((one) => one.field.split('.')[0] === field)
  const strange = message.faults.filter(
    (one) => !one.field.includes('.') && !message.fields.some((known) => known.field === one.field),
  )
  const shown = [...message.fields].sort((a, b) => Number(!faultOf(a.field)) - Number(!faultOf(b.field)))
  const put = (field: string, value: unknown) => setChanges((before) => ({ ...before, [field]: value }))
  return (
    <ActForm<object, Answer>
      name="更正并接收"
      permission="exchange.correct-hotline"
      kept="填写的内容还在。"
      refresh={[['hotline-messages']]}
      obstacle={Object.keys(changes).length === 0 ? { why: '还没有改动任何字段' } : undefined}
      run={() =>
        take(
          api.PUT('/api/exchange/hotline/messages/{orderNumber}/{messageId}/correction', {
            params: { path: { orderNumber: message.orderNumber, messageId: message.messageId } },
            body: { changes },
          }),
        )
      }
      done={(answer) =>
        answer.state === 'corrected'
          ? `${message.orderNumber} 已更正接收，正在分派。`
          : `还有 ${answer.faults.length} 处不合：${answer.faults.map((one) => `${one.title}${one.reason}`).join('；')}`
      }
      after={(answer) => (answer.state === 'corrected' ? close() : setChanges({}))}
    >
      {strange.map((one) => (
        <p key={one.field}>
          接口没有约定的字段「{one.field}」：
          <button type="button" className="hj-link-button" onClick={() => put(one.field, null)}>
            {one.field in changes ? '已去掉' : '去掉它'}
          </button>
        </p>
      ))}
      {shown.map((one) => (
        <label key={one.field} style={{ display: 'block', marginBottom: 12 }}>
          <span>
            {one.title} {one.isCaller && <span className="hj-quiet hj-small">原值不显示，填写即替换</span>}
          </span>
          <Input
            defaultValue={one.value}
            autoComplete="off"
            status={faultOf(one.field) ? 'error' : ''}
            onChange={(event) => put(one.field, valueOf(one.field, event.target.value))}
          />
          {faultOf(one.field) && <span className="hj-small">{faultOf(one.field)?.reason}</span>}
        </label>
      ))}
    </ActForm>
  )
}

/** What is typed as the wire wants it: numbers as numbers, lists as lists, an emptied field is none. */
function valueOf(field: string, text: string): unknown {
  if (text.trim() === '') return null
  if (NUMBERS.includes(field)) return Number.isNaN(Number(text)) ? text : Number(text)
  if (!LISTS.includes(field)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text.split('、')
  }
}
