import { api, take } from '../../api/client.ts'
import { DateText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { ChoiceField, choicesOf, DayField, TextField } from '../../ui/form-fields.tsx'
import { Calculator } from '../calculator.tsx'

interface Question {
  receivedOn: string
  untilOn: string
  principalYuan: string
  kind: 'fine' | 'confiscation'
  deferredTo?: string
}

const KINDS = { fine: '罚款', confiscation: '没收款（不加处罚款）' }

/** 推算加处罚款: from the day after the payment term, never above the fine itself (行政处罚法 72). */
export function SurchargeCalculator() {
  return (
    <Calculator
      name="推算加处罚款"
      ask={({ deferredTo, ...body }: Question) =>
        take(api.POST('/api/law/surcharges', { body: deferredTo ? { ...body, deferredTo } : body }))
      }
      answer={(found) => ({
        headline: found.words,
        citation: found.citation,
        facts: (
          <FactList
            facts={[
              { label: '缴款期限届满', value: <DateText day={found.dueOn} /> },
              { label: '计算天数', value: `${found.days} 天`, source: `每日 ${found.dailyPercent}%` },
              { label: '停止计算', value: `${found.pausedDays} 天`, source: '复议、诉讼期间' },
              {
                label: '达到上限',
                value: found.cappedOn === null ? '未达到' : <DateText day={found.cappedOn} />,
                source: '加处罚款不得超出罚款本身',
              },
            ]}
          />
        ),
      })}
    >
      <DayField name="receivedOn" label="收到处罚决定书之日" />
      <DayField name="untilOn" label="算到哪一天" />
      <TextField name="principalYuan" label="罚款数额（元）" placeholder="如 20000" />
      <ChoiceField name="kind" label="款项" options={choicesOf(KINDS)} />
      <DayField name="deferredTo" label="批准延期、分期到" isOptional />
    </Calculator>
  )
}
