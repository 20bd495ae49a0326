import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Popover } from 'antd'
import { ActBar } from '../../app/act-bar.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { DefineLabelForm } from '../define-label/form.tsx'
import { objectKindChoices } from '../object-words.ts'
import { ReviewLabelForm } from '../review-label/form.tsx'
import { type LabelList, labelsQuery } from './labels-query.ts'

const here = getRouteApi('/shell/labels')
const SCOPES = { province: '全省', city: '全市', bureau: '本局' } as const

/** 监管标签: what there is, who bears it how, and what waits for a second person. */
export function ListLabelsScreen() {
  const { act } = here.useSearch()
  const navigate = here.useNavigate()
  const labels = useQuery(labelsQuery)
  return (
    <>
      <PageHeader
        title="监管标签"
        lede="随许可证件和在用对象自动取得、自动去掉；其余由一人录入、另一人审核。一户有多张证、多台设备，只数一户。"
        actions={
          <ActBar
            acts={[
              {
                slug: 'define-label',
                name: '设置标签',
                permission: 'entities.define-label',
                form: (close) => <DefineLabelForm onDone={close} />,
              },
            ]}
            open={act}
            onOpen={(slug) => void navigate({ search: slug ? { act: slug } : {}, replace: true })}
          />
        }
      />
      <QueryView query={labels}>
        {(data) => (
          <div className="hj-stack-24">
            {data.waiting.length > 0 && (
              <Panel title={`待审核 ${data.waiting.length} 条`} flush>
                <DataTable columns={waitingColumns} rows={data.waiting} rowKey={(row) => row.markId} empty={null} />
              </Panel>
            )}
            <Panel flush>
              <DataTable
                columns={columns}
                rows={data.labels}
                rowKey={(row) => row.labelId}
                empty={<EmptyState why="还没有设置监管标签。" fill="市局设大类，区县局在大类下设小类。" />}
              />
            </Panel>
          </div>
        )}
      </QueryView>
    </>
  )
}

const columns: Column<LabelList['labels'][number]>[] = [
  {
    key: 'name',
    title: '标签',
    render: (row) => <b style={row.parentId === null ? undefined : { paddingLeft: 20 }}>{row.name}</b>,
  },
  {
    key: 'scope',
    title: '范围',
    render: (row) => (row.divisionName === null ? SCOPES[row.scope] : `${SCOPES[row.scope]}（${row.divisionName}）`),
  },
  { key: 'meaning', title: '含义', render: (row) => row.meaning },
  { key: 'by', title: '怎样取得', render: (row) => howBorne(row) },
  { key: 'entities', title: '现有', align: 'right', render: (row) => `${grouped(row.entities)} 户` },
  { key: 'definedBy', title: '设置人', render: (row) => row.definedBy },
]

function howBorne({ licenceKind, objectKind }: LabelList['labels'][number]) {
  if (licenceKind !== null)
    return (
      <Link to="/entities" search={{ licence: licenceKind, more: 'yes' }}>
        持有有效的{licenceKind}
      </Link>
    )
  if (objectKind === null) return '录入并审核'
  return `有在用的${objectKindChoices.find((each) => each.value === objectKind)?.label ?? '对象'}`
}

const waitingColumns: Column<LabelList['waiting'][number]>[] = [
  {
    key: 'entity',
    title: '企业',
    render: (row) => (
      <Link to="/entities/$entityId" params={{ entityId: row.entityId }}>
        {row.entityName}
      </Link>
    ),
  },
  { key: 'label', title: '标签', render: (row) => <b>{row.labelName}</b> },
  { key: 'cause', title: '列入原因', render: (row) => row.cause },
  { key: 'by', title: '录入人', render: (row) => `${row.enteredBy}（${row.enteredAgency}）` },
  { key: 'at', title: '录入时间', render: (row) => <MomentText at={row.enteredAt} /> },
  {
    key: 'act',
    title: '办理',
    render: (row) => (
      <Popover
        trigger="click"
        title={row.labelName}
        content={<ReviewLabelForm mark={{ entityId: row.entityId, markId: row.markId, name: row.labelName }} />}
      >
        <button type="button" className="hj-link-button">
          审核…
        </button>
      </Popover>
    ),
  },
]
