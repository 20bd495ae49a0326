import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'
import { codeTypeChoices, type ObjectCodeType, type ObjectKind, objectKindChoices } from '../object-words.ts'
import { objectLines } from './lines.ts'

interface Asked {
  kind: ObjectKind
  codeType: ObjectCodeType
  source: string
  lines: string
}

function send({ kind, codeType, source, lines }: Asked) {
  const rows = objectLines(lines).map((line) => ({ ...line, kind, codeType }))
  return take(api.POST('/api/entities/objects', { body: { source, rows } }))
}

type Answer = Awaited<ReturnType<typeof send>>

/** 成批登记监管对象: rows pasted from a spreadsheet; each that could not be recorded is named with its reason. */
export function ObjectsForm() {
  const [answer, setAnswer] = useState<Answer>()
  return (
    <div className="hj-stack-24">
      <ActForm<Asked, Answer>
        name="登记这些对象"
        permission="entities.record-fact"
        kept="没有登记，粘贴的内容还在。"
        refresh={[['entities'], ['entity']]}
        run={async (asked) => {
          const done = await send(asked)
          setAnswer(done)
          return done
        }}
        done={({ recorded, known, refused }) =>
          `已登记 ${recorded} 个，原已在册 ${known} 个，未登记 ${refused.length} 个。`
        }
      >
        <ChoiceField name="kind" label="种类" options={objectKindChoices} />
        <ChoiceField name="codeType" label="编码种类" options={codeTypeChoices} />
        <TextField name="source" label="来源" min={2} placeholder="如：特种设备使用登记（2026 年 11 月导出）" />
        <TextField
          name="lines"
          label="每行一个"
          rows={10}
          extra="从电子表格复制，各列依次为：统一社会信用代码、编码、名称、启用日（可空）、场所地址（可空，空则挂在住所）。一次至多 2,000 行。"
        />
      </ActForm>
      {answer && answer.refused.length > 0 && (
        <section>
          <h3>未登记的 {answer.refused.length} 行</h3>
          <ul style={{ marginTop: 8 }}>
            {answer.refused.map((one) => (
              <li key={one.row} style={{ padding: '3px 0' }}>
                第 {one.row} 行 <code>{one.code}</code> {one.why}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
