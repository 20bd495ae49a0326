import { Tabs } from 'antd'
import type { paths } from '../../../../../contracts/client.d.ts'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { DisablingForm } from '../disable-account/form.tsx'
import { accountKinds } from '../directory.ts'
import { GrantForm } from '../grant-role/form.tsx'
import { RoleRevocationForm } from '../revoke-role/form.tsx'

type AccountList = paths['/api/identity/accounts']['get']['responses'][200]['content']['application/json']
export type Account = AccountList['accounts'][number]

/** One account: its grants in force and the three acts upon it. */
export function AccountCard({ account, roles }: { account: Account; roles: AccountList['roles'] }) {
  const { id, personName, grants } = account
  const stay = () => undefined
  return (
    <div className="hj-stack-24">
      <FactList
        facts={[
          { label: '种类', value: accountKinds[account.kind] },
          { label: '单位', value: account.agencyName ?? account.organization ?? '不属于机关' },
          ...grants.map((grant) => ({
            label: grant.roleTitle,
            value: grant.agencyName ?? '不限机关',
            source: (
              <>
                <DateText day={grant.validFrom} /> 至 {grant.validTo ? <DateText day={grant.validTo} /> : '收回为止'}
                {grant.districtCodes.length > 0 && ` · ${grant.districtCodes.join('、')}`}
              </>
            ),
          })),
          {
            label: '状态',
            value: account.disabledAt ? (
              <>
                已停用 <MomentText at={account.disabledAt} />
              </>
            ) : (
              '在用'
            ),
          },
        ]}
      />
      <Tabs
        destroyOnHidden
        items={[
          {
            key: 'grant',
            label: '授予角色',
            children: <GrantForm accountId={id} personName={personName} roles={roles} onDone={stay} />,
          },
          {
            key: 'revoke',
            label: '收回授权',
            children: <RoleRevocationForm personName={personName} grants={grants} onDone={stay} />,
          },
          {
            key: 'disable',
            label: '停用账号',
            children: (
              <DisablingForm
                accountId={id}
                personName={personName}
                isDisabled={account.disabledAt !== null}
                onDone={stay}
              />
            ),
          },
        ]}
      />
    </div>
  )
}
