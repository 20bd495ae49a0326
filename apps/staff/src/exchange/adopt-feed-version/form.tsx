import { Form, Select } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import { typeWords, useWords } from '../feed-words.ts'
import { QualityFields } from './quality-fields.tsx'
import { TimingFields } from './timing-fields.tsx'
import type { FeedDetail } from '../get-feed/feed-query.ts'

type FeedColumn = FeedDetail['definition']['columns'][number]
interface Values {
  reason: string
  uses: FeedColumn['use'][]
  types: FeedColumn['type'][]
  schedule: Definition['schedule']
  timing: Definition['timing']
  quality: Definition['quality']
}
type Definition = FeedDetail['definition']

const useOptions = Object.entries(useWords).map(([value, label]) => ({ value, label }))
const typeOptions = Object.entries(typeWords).map(([value, label]) => ({ value, label }))

/** A new version of the mapping: columns nobody knew are put to it, each column says what it is for. */
export function AdoptVersionForm({ detail, onDone }: { detail: FeedDetail; onDone(): void }) {
  const { definition, unknownColumns } = detail
  const added: FeedColumn[] = unknownColumns.map(({ title }) => ({ title, type: 'text', use: 'detail' }))
  const columns = [...added, ...definition.columns]
  return (
    <ActForm<Values, { version: number }>
      name="采用这一版"
      permission="exchange.adopt"
      initial={{
        uses: columns.map((column) => column.use),
        types: columns.map((column) => column.type),
        schedule: definition.schedule,
        timing: definition.timing,
        quality: definition.quality,
      }}
      run={({ reason, uses, types, schedule, timing, quality }) =>
        take(
          api.POST('/api/exchange/feeds/{feedKey}/versions', {
            params: { path: { feedKey: definition.feed } },
            body: {
              basedOn: definition.version,
              reason,
              definition: {
                ...definition,
                layout: 'published',
                schedule,
                timing: { ...definition.timing, ...timing },
                quality: { ...definition.quality, ...quality },
                columns: columns
                  .map((column, at) => ({ ...column, use: uses[at] ?? column.use, type: types[at] ?? column.type }))
                  .sort((one, other) => placeOf(definition, one.title) - placeOf(definition, other.title)),
              },
            },
          }),
        )
      }
      done={({ version }) => `已采用第 ${version} 版映射；此后收到的批次按它载入。`}
      kept="现行映射没有变；填写的内容还在。"
      refresh={[['feed', definition.feed], ['feeds']]}
      after={onDone}
    >
      <TextField name="reason" label="为什么改" min={2} rows={2} />
      <TimingFields />
      {definition.target === 'facts' && <QualityFields columns={columns} />}
      {columns.map((column, at) => (
        <Form.Item
          key={column.title}
          label={at < added.length ? `${column.title}（新列）` : column.title}
          style={{ marginBottom: 8 }}
        >
          <div className="hj-row">
            <Form.Item name={['uses', at]} noStyle>
              <Select aria-label={`${column.title}的用途`} options={useOptions} style={{ width: 260 }} />
            </Form.Item>
            <Form.Item name={['types', at]} noStyle>
              <Select aria-label={`${column.title}的类型`} options={typeOptions} style={{ width: 120 }} />
            </Form.Item>
          </div>
        </Form.Item>
      ))}
    </ActForm>
  )
}

/** Known columns keep their order; new ones come after them. */
function placeOf(definition: FeedDetail['definition'], title: string): number {
  const place = definition.columns.findIndex((column) => column.title === title)
  return place < 0 ? definition.columns.length : place
}
