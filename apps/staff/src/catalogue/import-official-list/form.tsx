import { Form, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import type { Obstacle } from '../../ui/act-button.tsx'
import { ChoiceField, choicesOf, DayField, TextField } from '../../ui/form-fields.tsx'
import { issuers } from '../list-words.ts'
import { columnNames, readListRows } from './rows.ts'

interface Head {
  issuer: keyof typeof issuers
  title: string
  documentNumber?: string
  issuedOn: string
  effectiveOn: string
}

interface Imported {
  officialListId: string
  entries: number
  unchanged: number
  added: number
  changed: number
  conflicts: number
  removed: number
}

/** 导入上级清单: nothing of the catalogue changes; every difference waits in the review queue. */
export function ImportListForm({ onDone }: { onDone(officialListId: string): void }) {
  const [text, setText] = useState('')
  const { rows, unknown } = readListRows(text)
  return (
    <ActForm<Head, Imported>
      name="导入并比对"
      permission="catalogue.edit"
      kept="清单没有导入，粘贴的内容还在。"
      refresh={[['official-lists']]}
      obstacle={obstacleOf(rows.length, unknown)}
      run={({ documentNumber = '', ...head }, id) =>
        take(api.POST('/api/catalogue/official-lists', { body: { id, ...head, documentNumber, rows } }))
      }
      done={(done) =>
        `读到 ${done.entries} 行：一致 ${done.unchanged}，上级改动 ${done.changed}，两边都改了 ${done.conflicts}，新增 ${done.added}，移出 ${done.removed}。请逐条复核。`
      }
      after={({ officialListId }) => onDone(officialListId)}
    >
      <ChoiceField name="issuer" label="发布层级" options={choicesOf(issuers)} />
      <TextField name="title" label="清单名称" min={4} />
      <TextField name="documentNumber" label="文号" isOptional />
      <DayField name="issuedOn" label="发布日" />
      <DayField name="effectiveOn" label="施行日" />
      <Form.Item
        label="从表格粘贴，第一行是列名"
        extra={
          <>
            读到 {rows.length} 行{unknown.length > 0 && `；不认识的列：${unknown.join('、')}`}。可用的列：
            {columnNames.join('、')}；没有的列不比对。
          </>
        }
      >
        <Input.TextArea rows={10} value={text} onChange={(event) => setText(event.target.value)} />
      </Form.Item>
    </ActForm>
  )
}

function obstacleOf(rows: number, unknown: readonly string[]): Obstacle | undefined {
  if (unknown.length > 0) return { why: '先改正不认识的列名。' }
  return rows === 0 ? { why: '还没有粘贴清单。' } : undefined
}
