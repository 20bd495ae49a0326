import { useQuery } from '@tanstack/react-query'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { hasPermission, useSession } from '../../app/session.ts'
import { DateText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { mannerWords, outcomeWords } from '../plan-words.ts'
import { successionQuery } from '../preview-succession/succession-query.ts'
import type { Plan } from '../read-plan/plan-query.ts'
import { ReplacementForm } from '../replace-officer/form.tsx'
import { SubstitutionForm } from '../substitute-visit/form.tsx'
import type { DrawnUnit } from './drawn-query.ts'
import './drawn-unit-card.css'

interface DrawnUnitCardProps {
  plan: Plan
  unit: DrawnUnit
  rows: readonly DrawnUnit[]
  onDone(): void
}

/** One drawn unit: who goes, what became of it, and the two acts that may change it. */
export function DrawnUnitCard({ plan, unit, rows, onDone }: DrawnUnitCardProps) {
  const origin = rows.find((row) => row.visitId === unit.substituteForId)
  const successor = rows.find((row) => row.substituteForId === unit.visitId)
  return (
    <div className="hj-stack-24">
      <FactList
        facts={[
          { label: '企业', value: unit.entityName ?? '未放行，不显示名称' },
          { label: '层', value: unit.stratumLabel },
          { label: '方式', value: mannerWords[unit.manner] },
          { label: '检查日', value: unit.visitOn ? <DateText day={unit.visitOn} /> : '未放行' },
          ...(plan.tasks.length > 1 ? [{ label: '一次进门', value: tasksOf(unit) }] : []),
          { label: '执法人员', value: people(unit, plan.tasks.length > 1) },
          { label: '结果', value: unit.outcome ? outcomeWords[unit.outcome] : '待查' },
          ...(origin ? [{ label: '接替', value: `第 ${origin.position + 1} 号 ${origin.entityName ?? ''}` }] : []),
          ...(successor
            ? [{ label: '由谁接替', value: `第 ${successor.position + 1} 号 ${successor.entityName ?? '未放行'}` }]
            : []),
        ]}
      />
      <Changes plan={plan} unit={unit} onDone={onDone} />
    </div>
  )
}

/** Which departments go in together, and by what each drew the unit. */
function tasksOf(unit: DrawnUnit): ReactNode {
  return unit.tasks.map((task) => `${task.agencyName}（${mannerWords[task.manner]}）`).join('、')
}

function people(unit: DrawnUnit, isJoint: boolean): ReactNode {
  if (unit.officers.length === 0) return '未放行'
  return unit.officers
    .map((officer) => `${officer.name}（${isJoint ? `${officer.agencyName} ` : ''}${officer.certificateNo}）`)
    .join('、')
}

function Changes({ plan, unit, onDone }: { plan: Plan; unit: DrawnUnit; onDone(): void }) {
  const mayChange = hasPermission(useSession()?.permissions, 'draw.substitute')
  const isOpen = (plan.state === 'DRAWN' || plan.state === 'RELEASED') && unit.outcome === null
  const ahead = useQuery({ ...successionQuery(plan.planId, unit.visitId), enabled: mayChange && isOpen })
  if (!isOpen) return <p className="hj-quiet">这一户已有结果或计划已走过检查，不能再替换。</p>
  if (!mayChange) return <p className="hj-quiet">替换单元、更换人员由双随机处办理。</p>
  return (
    <QueryView query={ahead}>
      {(succession) => (
        <Tabs
          items={[
            {
              key: 'officer',
              label: '更换检查人员',
              children:
                unit.officers.length === 0 ? (
                  <p className="hj-quiet">名单未放行，先查阅未放行名单（记入账本），再更换人员。</p>
                ) : (
                  <ReplacementForm
                    planId={plan.planId}
                    succession={succession}
                    officers={unit.officers}
                    onDone={onDone}
                  />
                ),
            },
            {
              key: 'unit',
              label: '替换抽中单元',
              children: <SubstitutionForm planId={plan.planId} succession={succession} onDone={onDone} />,
            },
          ]}
        />
      )}
    </QueryView>
  )
}
