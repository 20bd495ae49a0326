import { Tabs } from 'antd'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { KeyForm } from '../issue-key/form.tsx'
import { ApiCalls } from '../list-api-calls/calls.tsx'
import { KeyRevocationForm } from '../revoke-key/form.tsx'
import type { Grantable, OutsideSystem } from './systems-query.ts'

const ROLE_TITLES: Readonly<Record<string, string>> = {
  'data-clerk': '数据管理',
  'draw-manager': '双随机处',
  'enforcement-supervisor': '执法监督',
  'legal-reviewer': '法制审核',
  'field-officer': '执法人员',
}
const STATES = { 'in-force': '在用', 'not-in-force': '不在有效期', revoked: '已收回' } as const

/** One system: its keys without their secrets, what it called, and the acts upon its keys. */
export function SystemCard({ system, grantable }: { system: OutsideSystem; grantable: readonly Grantable[] }) {
  return (
    <div className="hj-stack-24">
      <FactList
        facts={[
          { label: '数据范围', value: `${system.agencyName}及其派出机构` },
          { label: '用途', value: system.purpose },
          { label: '法律依据', value: system.legalGround },
          ...system.keys.map((key) => ({
            label: `密钥 ${key.mark}…`,
            value: `${STATES[key.state]} · ${key.mayAct ? '可办理' : '只读'} · ${key.permissions.join('、')}`,
            source: (
              <>
                <DateText day={key.validFrom} /> 至 <DateText day={key.validTo} /> · 每分钟 {key.perMinute} 次，每日{' '}
                {key.perDay} 次，今日已用 {key.usedToday} 次
                {key.lastCalledAt !== null && (
                  <>
                    {' '}
                    · 最近调用 <MomentText at={key.lastCalledAt} />
                  </>
                )}
                {key.revokedReason !== null && ` · ${key.revokedReason}`}
              </>
            ),
          })),
        ]}
      />
      <Tabs
        destroyOnHidden
        items={[
          { key: 'calls', label: '调用记录', children: <ApiCalls systemId={system.systemId} /> },
          {
            key: 'issue',
            label: '发放密钥',
            children: <KeyForm system={system} grantable={grantable} roleTitles={ROLE_TITLES} />,
          },
          { key: 'revoke', label: '收回密钥', children: <KeyRevocationForm system={system} /> },
        ]}
      />
    </div>
  )
}
