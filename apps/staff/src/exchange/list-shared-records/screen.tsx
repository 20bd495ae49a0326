import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { DeliveryList } from '../../app/outlets/delivery-list.tsx'
import { SharingOutletForm } from '../configure-sharing-outlet/form.tsx'
import { sharedDeliveries } from '../resend-shared-record/act.tsx'
import { sharingDayActs } from './day-acts.ts'
import { sharedRecordsQuery } from './shared-records-query.ts'

const here = getRouteApi('/shell/shared-records')

/** 共享报送: what outlets outside are told that is no publication, what they answered, and one press to send again. */
export function ListSharedRecordsScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  return (
    <DeliveryList
      desk={sharedDeliveries}
      dayActs={sharingDayActs}
      list={useQuery(sharedRecordsQuery(search))}
      search={search}
      onSearch={(change) => void navigate({ search: change })}
      head={{
        back: <Link to="/deliveries">公示的送达与回执</Link>,
        title: '共享报送',
        lede: '监管事项目录、行业自律信息、双公示、热线办理结果等共享内容，按各渠道自己的字段表成批送出；回执逾时即报警，每夜按日与渠道对账，缺少的一键重送。',
      }}
      configure={{
        slug: 'configure-sharing-outlet',
        permission: 'exchange.configure-sharing',
        form: (outlets, close) => <SharingOutletForm outlets={outlets} onDone={close} />,
      }}
      words={{ record: '记录', fill: '内容形成或变更后自动排队送往各渠道。' }}
    />
  )
}
