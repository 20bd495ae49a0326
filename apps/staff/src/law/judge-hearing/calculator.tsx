import { api, take } from '../../api/client.ts'
import { ChoiceField, choicesOf, DayField, TextField } from '../../ui/form-fields.tsx'
import { Calculator } from '../calculator.tsx'

interface Question {
  party: 'natural-person' | 'organisation' | 'sole-trader'
  kinds?: string[]
  fineYuan: string
  confiscatedYuan: string
  onDate?: string
}

const PARTIES = { 'natural-person': '公民', organisation: '法人、其他组织', 'sole-trader': '个体工商户' }
const KINDS = {
  'qualification-lowering': '降低资质等级',
  'licence-revocation': '吊销许可证件',
  'business-licence-revocation': '吊销营业执照',
  'business-suspension': '责令停产停业',
  closure: '责令关闭',
  'business-restriction': '限制开展生产经营活动',
  'employment-restriction': '限制从业',
}

/** 判断听证权利: every ground by itself, by the rule of the day (行政处罚法 63). */
export function HearingCalculator() {
  return (
    <Calculator
      name="判断听证权利"
      ask={({ onDate, ...body }: Question) =>
        take(api.POST('/api/law/hearings', { body: onDate ? { ...body, onDate } : body }))
      }
      answer={(found) => ({
        headline: found.isEntitled ? '应当告知听证权利' : '不属于应当告知听证的范围',
        citation: found.citation,
        facts: (
          <ul className="hj-stack">
            {found.grounds.map((ground) => (
              <li key={ground.code}>{ground.words}</li>
            ))}
            {found.grounds.length === 0 && <li className="hj-quiet">没有一项达到听证的范围或者数额。</li>}
          </ul>
        ),
      })}
    >
      <ChoiceField name="party" label="当事人" options={choicesOf(PARTIES)} />
      <TextField name="fineYuan" label="拟罚款（元）" placeholder="没有填 0" />
      <TextField name="confiscatedYuan" label="拟没收（元）" placeholder="没有填 0" />
      <ChoiceField name="kinds" label="其他处罚种类" mode="multiple" isOptional options={choicesOf(KINDS)} />
      <DayField name="onDate" label="按哪一天的规定" isOptional />
    </Calculator>
  )
}
