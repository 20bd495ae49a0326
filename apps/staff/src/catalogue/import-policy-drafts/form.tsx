import { Form, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { newId } from '../../app/new-id.ts'
import type { Obstacle } from '../../ui/act-button.tsx'
import { readPolicyRows } from './rows.ts'

interface Imported {
  read: number
  added: number
  withSigns: number
}

/** 批量导入草案: pasted rows; one that calls itself published sends the whole batch back. */
export function ImportPoliciesForm({ onDone }: { onDone(): void }) {
  const [text, setText] = useState('')
  const { rows, wrong } = readPolicyRows(text)
  return (
    <ActForm<Record<string, never>, Imported>
      name="导入草案"
      permission="catalogue.draft-policy"
      kept="没有导入任何一行，粘贴的内容还在。"
      refresh={[['policy-drafts']]}
      obstacle={obstacleOf(rows.length, wrong)}
      run={() =>
        take(
          api.POST('/api/catalogue/policy-draft-batches', {
            body: { rows: rows.map((row) => ({ id: newId(), ...row })) },
          }),
        )
      }
      done={({ added, withSigns }) => `导入 ${added} 件草案，其中 ${withSigns} 件命中审查标准；都等候审查。`}
      after={onDone}
    >
      <Form.Item
        label="从表格粘贴：名称、种类、正文（种类写规章、规范性文件或者其他政策措施）"
        extra={`读到 ${rows.length} 行${wrong.length === 0 ? '' : `；读不懂的行：${wrong.slice(0, 8).join('、')}`}`}
      >
        <Input.TextArea rows={8} value={text} onChange={(event) => setText(event.target.value)} />
      </Form.Item>
    </ActForm>
  )
}

function obstacleOf(rows: number, wrong: readonly number[]): Obstacle | undefined {
  if (wrong.length > 0) return { why: '先改正读不懂的行。' }
  return rows === 0 ? { why: '还没有粘贴草案。' } : undefined
}
