import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { DeliveryList } from '../../app/outlets/delivery-list.tsx'
import { OutletForm } from '../configure-outlet/form.tsx'
import { publicationDeliveries } from '../resend-publication/act.tsx'
import { publicationDayActs } from './day-acts.ts'
import { deliveriesQuery } from './deliveries-query.ts'

const here = getRouteApi('/shell/deliveries')

/** 送达与回执: what left for the outlets outside, what they answered, and one press to send again. */
export function ListDeliveriesScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  return (
    <DeliveryList
      desk={publicationDeliveries}
      dayActs={publicationDayActs}
      list={useQuery(deliveriesQuery(search))}
      search={search}
      onSearch={(change) => void navigate({ search: change })}
      head={{
        back: <Link to="/publications">返回公示列表</Link>,
        title: '送达与回执',
        lede: '公示批准后，按各渠道自己的字段表成批送出；回执随到随读，逾时即报警。拒收的写明渠道的理由，可以补填后重送；每夜按日与渠道对账，缺少的一键重送。',
      }}
      configure={{
        slug: 'configure-outlet',
        permission: 'disclosure.configure',
        form: (outlets, close) => <OutletForm outlets={outlets} onDone={close} />,
      }}
      words={{ record: '公示', fill: '公示批准后自动排队送往各渠道。' }}
    />
  )
}
