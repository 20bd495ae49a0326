import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { filled } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { CaptureTable } from '../list-captures/table.tsx'
import { PublishLocationForm } from '../publish-device-location/form.tsx'
import { ReceiveCaptureForm } from '../receive-capture/form.tsx'
import { RegisterDeviceForm } from '../register-device/form.tsx'
import { ReviewDeviceForm } from '../review-device/form.tsx'

const here = getRouteApi('/shell/off-site')

function read() {
  return take(api.GET('/api/inspection/devices', { params: { query: { limit: 200 } } }))
}

type Device = Awaited<ReturnType<typeof read>>['devices'][number]

/** 非现场监管: devices with their reviews and places, and what they recorded. */
export function ListDevicesScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  return (
    <>
      <PageHeader
        title="非现场监管"
        lede="设备经法制审核、技术审核并公布地点，记录经审核合格、告知当事人之后，才能作为证据（行政处罚法第四十一条）。不计入现场检查次数，记入打扰账。"
        actions={
          <ActBar
            acts={[
              {
                slug: 'register-device',
                name: '登记监控设备',
                permission: 'inspection.manage-device',
                lede: '依照法律、行政法规规定设置的，才能登记。',
                form: (close) => <RegisterDeviceForm onDone={close} />,
              },
            ]}
            open={search.act}
            onOpen={(act) => void navigate({ search: (before) => ({ ...before, act }) as typeof search })}
          />
        }
      />
      <Tabs
        activeKey={search.tab ?? 'captures'}
        onChange={(tab) =>
          void navigate({ search: filled({ tab: tab === 'devices' ? ('devices' as const) : undefined }) })
        }
        items={[
          { key: 'captures', label: '记录', children: <CaptureTable /> },
          { key: 'devices', label: '设备', children: <DeviceTable /> },
        ]}
      />
    </>
  )
}

function DeviceTable() {
  const devices = useQuery({ queryKey: ['devices'], queryFn: read })
  return (
    <div className="hj-stack">
      {devices.isError && <ProblemNotice problem={problemWords(devices.error)} />}
      <Panel flush>
        <DataTable
          columns={columns}
          rows={devices.data?.devices ?? []}
          rowKey={(row) => row.deviceId}
          loading={devices.isPending}
          failed={devices.isError}
          expand={(row) => <DeviceActs device={row} />}
          empty={<EmptyState why="还没有登记监控设备。" fill="登记后经两项审核并公布地点，形成的记录才能作为证据。" />}
        />
      </Panel>
    </div>
  )
}

function DeviceActs({ device }: { device: Device }) {
  return (
    <div className="hj-stack-24" style={{ position: 'sticky', left: 12, maxWidth: 'min(100%, calc(100vw - 72px))' }}>
      <p className="hj-quiet">
        符合的标准：{device.standard}；现场标志：{device.signText}
      </p>
      <ul className="hj-stack">
        {device.reviews.map((one) => (
          <li key={`${one.kind}${one.documentNumber}${one.reviewedOn}`}>
            <StateTag tone={one.outcome === 'passed' ? 'order' : 'law'}>
              {one.kind === 'legal' ? '法制审核' : '技术审核'}
              {one.outcome === 'passed' ? '通过' : '不通过'}
            </StateTag>{' '}
            <DateText day={one.reviewedOn} /> {one.reviewedByName}，{one.documentNumber}{' '}
            <span className="hj-quiet">
              {one.opinion}
              {one.validUntil !== null && `；有效期至 ${one.validUntil}`}
            </span>
          </li>
        ))}
        {device.notices.map((one) => (
          <li key={`${one.publishedOn}${one.documentNumber}`}>
            <StateTag tone="order">地点已公布</StateTag> <DateText day={one.publishedOn} /> {one.outlet}，
            {one.documentNumber}
          </li>
        ))}
      </ul>
      <Tabs
        items={[
          { key: 'review', label: '审核', children: <ReviewDeviceForm deviceId={device.deviceId} /> },
          { key: 'place', label: '地点公布', children: <PublishLocationForm deviceId={device.deviceId} /> },
          { key: 'capture', label: '登记记录', children: <ReceiveCaptureForm deviceId={device.deviceId} /> },
        ]}
      />
    </div>
  )
}

const columns: Column<Device>[] = [
  { key: 'code', title: '编号', render: (row) => <b>{row.code}</b> },
  { key: 'name', title: '设备', render: (row) => `${row.name}（${row.kindName}）` },
  { key: 'location', title: '设置地点', render: (row) => row.location },
  { key: 'ground', title: '依据', render: (row) => row.legalGround },
  {
    key: 'state',
    title: '今天能否取证',
    render: (row) => (
      <StateTag tone={row.isUsable ? 'order' : 'law'}>{row.isUsable ? '可以' : `缺${row.lacks.join('、')}`}</StateTag>
    ),
  },
]
