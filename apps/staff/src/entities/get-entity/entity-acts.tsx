import { getRouteApi } from '@tanstack/react-router'
import { type Act, ActBar } from '../../app/act-bar.tsx'
import { without } from '../../app/list-state.ts'
import { ListEntryForm } from '../../credit/record-list-entry/form.tsx'
import { SingleInspectionForm } from '../../inspection/request-single-inspection/form.tsx'
import { PremisesForm } from '../add-premises/form.tsx'
import { StatusForm } from '../change-entity-status/form.tsx'
import { DormancyForm } from '../declare-dormancy/form.tsx'
import { EnterLabelForm } from '../enter-label/form.tsx'
import { FactForm } from '../record-fact/form.tsx'
import { AnnualReportForm } from '../record-annual-report/form.tsx'
import { DisclosureDutyForm } from '../record-disclosure-duty/form.tsx'
import { IssueExtractForm } from '../issue-extract/form.tsx'
import { ObjectForm } from '../record-object/form.tsx'
import { RelationForm } from '../record-relation/form.tsx'
import { MergerForm } from '../record-merger/form.tsx'
import type { Entity } from './entity-query.ts'

const here = getRouteApi('/shell/entities/$entityId')

/** What may be done with this entity, by whose post. */
export function EntityActs({ entity }: { entity: Entity }) {
  const { act } = here.useSearch()
  const navigate = here.useNavigate()
  return (
    <ActBar
      acts={actsOn(entity)}
      open={act}
      onOpen={(slug) =>
        void navigate({ search: (before) => (slug ? { ...before, act: slug } : without(before, 'act')), replace: true })
      }
    />
  )
}

function actsOn(entity: Entity): Act[] {
  const { entityId } = entity
  return [
    {
      slug: 'request-single-inspection',
      name: '申请单次检查',
      permission: 'inspection.request',
      lede: '不在抽取之内的入企检查，逐户申请、逐户批准；没有批准不能进门。',
      form: (close) => <SingleInspectionForm entity={entity} onDone={close} />,
    },
    {
      slug: 'issue-extract',
      name: '出具档案摘录',
      permission: 'entities.issue-extract',
      lede: '摘录带编号和签名，任何人都能在公众网站核对；不含自然人信息和内部分类。',
      form: (close) => <IssueExtractForm entityId={entityId} onDone={close} />,
    },
    {
      slug: 'record-fact',
      name: '记载来源事实',
      permission: 'entities.record-fact',
      form: (close) => <FactForm entityId={entityId} onDone={close} />,
    },
    {
      slug: 'record-list-entry',
      name: '登记名单决定',
      permission: 'credit.import',
      lede: '把列入、移出经营异常名录或严重违法失信名单的决定登记进来。',
      form: (close) => <ListEntryForm entityId={entityId} onDone={close} />,
    },
    {
      slug: 'add-premises',
      name: '登记经营场所',
      permission: 'entities.register',
      form: (close) => <PremisesForm entityId={entityId} onDone={close} />,
    },
    {
      slug: 'record-disclosure-duty',
      name: '登记即时公示义务',
      permission: 'entities.record-fact',
      form: (close) => <DisclosureDutyForm entityId={entityId} onDone={close} />,
    },
    {
      slug: 'record-annual-report',
      name: '登记年度报告',
      permission: 'entities.record-fact',
      form: (close) => <AnnualReportForm entityId={entityId} onDone={close} />,
    },
    {
      slug: 'record-object',
      name: '登记监管对象',
      permission: 'entities.record-fact',
      lede: '设备、产品、场地、网站，挂在本户的一个场所之下。',
      form: (close) => <ObjectForm entity={entity} onDone={close} />,
    },
    {
      slug: 'enter-label',
      name: '录入监管标签',
      permission: 'entities.enter-label',
      form: (close) => <EnterLabelForm entity={entity} onDone={close} />,
    },
    {
      slug: 'record-relation',
      name: '登记主体关系',
      permission: 'entities.change-status',
      lede: '隶属、分立、个转企：只建立链接，各自的记录仍归各自。',
      form: (close) => <RelationForm entityId={entityId} onDone={close} />,
    },
    {
      slug: 'change-entity-status',
      name: '变更登记状态',
      permission: 'entities.change-status',
      form: (close) => <StatusForm entityId={entityId} onDone={close} />,
    },
    {
      slug: 'declare-dormancy',
      name: '歇业备案',
      permission: 'entities.change-status',
      form: (close) => <DormancyForm entityId={entityId} onDone={close} />,
    },
    {
      slug: 'record-merger',
      name: '吸收合并',
      permission: 'entities.change-status',
      lede: '本户为被吸收方，合并后终止；未办结的事项转到存续方。',
      form: (close) => <MergerForm entityId={entityId} onDone={close} />,
    },
  ]
}
