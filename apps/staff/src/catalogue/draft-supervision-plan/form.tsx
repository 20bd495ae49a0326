import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { agenciesQuery } from '../../identity/directory.ts'
import { choicesOf, ChoiceField, TextField } from '../../ui/form-fields.tsx'
import { itemsQuery } from '../list-items/items-query.ts'
import { planCoverWords } from '../list-supervision-plans/plans-query.ts'

interface PlanDraft {
  itemId: string
  partnerIds?: string[]
  covers?: (keyof typeof planCoverWords)[]
  objects: string
  means: string
  frequency: string
  standards: string
  coordination: string
  industries?: string
  fields?: string
  links?: string
  goods?: string
}

const REGISTRAR = 'registrar'

/** 起草监管方案: of an item, or the registrar's own. */
export function DraftPlanForm({ onDone }: { onDone(): void }) {
  const [form] = Form.useForm<PlanDraft>()
  const items = useQuery(itemsQuery({ state: 'in-force' }, 1, 500))
  const agencies = useQuery(agenciesQuery)
  const isRegistrar = Form.useWatch('itemId', form) === REGISTRAR
  const partners = (agencies.data?.agencies ?? []).filter((one) => one.level === 'city' && one.status === 'active')
  return (
    <ActForm<PlanDraft, { planId: string }>
      name="提交方案草案"
      permission="catalogue.plan"
      kept="填写的内容还在。"
      form={form}
      refresh={[['supervision-plans']]}
      run={(draft, id) => take(api.POST('/api/catalogue/supervision-plans', { body: bodyOf(draft, id) }))}
      done={() => '草案已提交；配合部门书面答复后，由起草人以外的负责人公布。'}
      after={onDone}
    >
      <ChoiceField
        name="itemId"
        label="事项"
        options={[
          { value: REGISTRAR, label: '登记机关方案（法人资格、一般经营资格、年报公示）' },
          ...(items.data?.items ?? []).map((one) => ({ value: one.itemId, label: `${one.title}（${one.code}）` })),
        ]}
      />
      {isRegistrar && <ChoiceField name="covers" label="覆盖" mode="multiple" options={choicesOf(planCoverWords)} />}
      <ChoiceField
        name="partnerIds"
        label="配合部门"
        mode="multiple"
        isOptional
        options={partners.map((one) => ({ value: one.id, label: one.shortName }))}
      />
      <TextField name="objects" label="监管对象" rows={2} min={2} />
      <TextField name="means" label="监管措施" extra="几项之间用顿号隔开" placeholder="双随机抽查、信用监管" />
      <TextField name="frequency" label="频次" min={2} />
      <TextField name="standards" label="标准" rows={2} min={2} />
      <TextField name="coordination" label="协作" rows={2} min={2} />
      <TextField name="industries" label="重点行业" isOptional />
      <TextField name="fields" label="重点领域" isOptional />
      <TextField name="links" label="重点环节" isOptional />
      <TextField name="goods" label="重点商品" isOptional />
    </ActForm>
  )
}

function bodyOf(draft: PlanDraft, id: string) {
  const { itemId, partnerIds = [], covers = [], objects, frequency, standards, coordination } = draft
  return {
    id,
    ...(itemId === REGISTRAR ? {} : { itemId }),
    partnerIds,
    content: {
      objects,
      means: listed(draft.means),
      frequency,
      standards,
      coordination,
      covers,
      focus: {
        industries: listed(draft.industries),
        fields: listed(draft.fields),
        links: listed(draft.links),
        goods: listed(draft.goods),
      },
    },
  }
}

/** Names typed with any of the usual separators. */
function listed(text = ''): string[] {
  return text.split(/[、，,；;\n]/u).flatMap((each) => (each.trim() === '' ? [] : [each.trim()]))
}
