import { api, take } from '../../api/client.ts'
import { FactList } from '../../ui/fact-row.tsx'
import { ChoiceField, choicesOf, DayField, TextField } from '../../ui/form-fields.tsx'
import { Calculator } from '../calculator.tsx'

interface Question {
  grade: 'L1' | 'L2' | 'L3'
  finedAndConfiscatedYuan: string
  onDate?: string
}

const GRADES = { L1: '一级举报奖励', L2: '二级举报奖励', L3: '三级举报奖励' }

/** 推算举报奖励: by grade, with its least and its most. */
export function RewardCalculator() {
  return (
    <Calculator
      name="推算举报奖励"
      ask={({ onDate, ...body }: Question) =>
        take(api.POST('/api/law/rewards', { body: onDate ? { ...body, onDate } : body }))
      }
      answer={(found) => ({
        headline: found.words,
        citation: found.citation,
        facts: (
          <FactList
            facts={[
              { label: '比例', value: `${found.percent}%` },
              { label: '按最低额', value: found.isMinimum ? '是' : '否' },
              { label: '达到上限', value: found.isCapped ? '是' : '否' },
              { label: '须会同财政部门', value: found.needsFinanceConsent ? '是' : '否' },
            ]}
          />
        ),
      })}
    >
      <ChoiceField name="grade" label="奖励等级" options={choicesOf(GRADES)} />
      <TextField name="finedAndConfiscatedYuan" label="罚没款数额（元）" placeholder="没有罚没款填 0" />
      <DayField name="onDate" label="按哪一天的规定" isOptional />
    </Calculator>
  )
}
