import { Button, Input, Select } from 'antd'
import { EntityPicker } from '../../entities/search-entities/entity-picker.tsx'
import type { PlanValues } from './form-values.ts'

type Chosen = PlanValues['exclusions'][number] | PlanValues['certainty'][number]

interface ChosenEntitiesProps {
  kind: 'certainty' | 'exclusion'
  value?: Chosen[]
  onChange?: (chosen: Chosen[]) => void
}

const CODES = [
  { value: 'NEW', label: '新设主体' },
  { value: 'DUP', label: '重复登记' },
  { value: 'JUR', label: '不属本机关管辖' },
  { value: 'PENDING', label: '状态待核实' },
  { value: 'FULL', label: '本期已全覆盖' },
]

/** Entities picked one by one, each with its reason; nothing is excluded without one. */
export function ChosenEntities({ kind, value = [], onChange }: ChosenEntitiesProps) {
  function change(at: number, part: object) {
    onChange?.(value.map((each, index) => (index === at ? { ...each, ...part } : each)))
  }
  function add(entityId: string, name: string) {
    if (value.some((each) => each.entityId === entityId)) return
    const added = { entityId, name, reason: '' }
    onChange?.([...value, kind === 'exclusion' ? { ...added, code: 'NEW' as const } : added])
  }
  return (
    <div>
      <ul className="hj-plan-list">
        {value.map((each, at) => (
          <li key={each.entityId}>
            <span className="hj-row">
              <b>{each.name}</b>
              {'code' in each && (
                <Select
                  value={each.code}
                  options={CODES}
                  aria-label="排除类别"
                  style={{ width: 150 }}
                  onChange={(code) => change(at, { code })}
                />
              )}
              <Input
                value={each.reason}
                placeholder="理由"
                aria-label={`${each.name}的理由`}
                style={{ width: 240 }}
                onChange={(event) => change(at, { reason: event.target.value })}
              />
            </span>
            <Button type="text" onClick={() => onChange?.(value.filter((_, index) => index !== at))}>
              移除
            </Button>
          </li>
        ))}
      </ul>
      <EntityPicker onPick={add} />
    </div>
  )
}
