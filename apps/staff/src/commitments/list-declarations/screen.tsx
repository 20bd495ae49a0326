import { getRouteApi } from '@tanstack/react-router'
import { Input, Tabs } from 'antd'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, without } from '../../app/list-state.ts'
import { hasPermission, useSession } from '../../app/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { AssociationActForm } from '../act-as-association/form.tsx'
import { DeclareStandardForm } from '../declare-standard/form.tsx'
import { AssociationActTable } from '../list-association-acts/table.tsx'
import { OrderDisclosureForm } from '../order-disclosure/form.tsx'
import { RecordStandardForm } from '../record-standard/form.tsx'
import { DeclarationTable, LeadTable, OrderTable, StandardTable } from './tables.tsx'

const here = getRouteApi('/shell/standards')

/** 标准: what enterprises and associations declared, the register of standards, failed tests, orders to disclose. */
export function ListDeclarationsScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const session = useSession()
  const isOwn = session?.entityId !== null && session?.entityId !== undefined
  const mayRead = hasPermission(session?.permissions, 'commitments.read')
  const set = (next: { q?: string; act?: string | undefined; tab?: string }) =>
    void navigate({ search: (before) => filled({ ...without(before, 'act'), ...next }) as typeof search })
  const q = search.q ?? ''
  const tabs = [
    {
      key: 'declarations',
      label: isOwn ? '我公开的标准' : '自我声明',
      children: <DeclarationTable q={q} own={isOwn} />,
    },
    { key: 'library', label: '标准库', children: <StandardTable q={q} /> },
    ...(mayRead ? [{ key: 'leads', label: '检验线索', children: <LeadTable /> }] : []),
    { key: 'orders', label: '责令公开', children: <OrderTable /> },
    { key: 'association', label: '行业自律信息', children: <AssociationActTable /> },
  ]
  return (
    <>
      <PageHeader
        title="标准"
        lede="企业公开自己执行的标准；自行制定的还要公开功能指标和性能指标，不得低于强制性标准。"
        actions={
          <ActBar
            acts={[
              {
                slug: 'declare-standard',
                name: '公开执行的标准',
                permission: 'commitments.declare',
                lede: '提交后立即向公众公开；再次提交同一标准、同一产品就是新的一版，旧版保留。',
                form: (close) => <DeclareStandardForm onDone={close} />,
              },
              {
                slug: 'act-as-association',
                name: '作出自律行为',
                permission: 'commitments.associate',
                lede: '协会只能备案接收、建议、评价，不能批准；收费须会员自愿，并有已公开的标准。',
                form: (close) => <AssociationActForm onDone={close} />,
              },
              {
                slug: 'record-standard',
                name: '录入标准',
                permission: 'commitments.edit-standards',
                lede: '代替旧标准时，会列出受影响的监管事项和企业。',
                form: (close) => <RecordStandardForm onDone={close} />,
              },
              {
                slug: 'order-disclosure',
                name: '责令限期公开',
                permission: 'commitments.order-disclosure',
                lede: '期限届满仍未公开的，次日自动向社会公示（标准化法第三十八条）。',
                form: (close) => <OrderDisclosureForm onDone={close} />,
              },
            ]}
            open={search.act}
            onOpen={(act) => set({ act })}
          />
        }
      />
      <Input.Search
        allowClear
        aria-label="按标准编号、名称、产品或者企业查找"
        placeholder="标准编号、名称、产品或者企业"
        defaultValue={q}
        onSearch={(text) => set({ q: text.trim() })}
        style={{ maxWidth: 420 }}
      />
      <Tabs activeKey={search.tab ?? 'declarations'} items={tabs} onChange={(tab) => set({ tab })} />
    </>
  )
}
