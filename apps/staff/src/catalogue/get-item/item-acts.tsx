import { getRouteApi } from '@tanstack/react-router'
import { ActBar } from '../../app/act-bar.tsx'
import { without } from '../../app/list-state.ts'
import { VersionForm } from '../add-item-version/form.tsx'
import { RetirementForm } from '../retire-item/form.tsx'
import { SuccessionForm } from '../succeed-item/form.tsx'
import type { Item, ItemVersion } from './item-query.ts'

const here = getRouteApi('/shell/items/$itemId')

/** What may be done with an item: a new version, its successor, its end. */
export function ItemActs({ item, chosen }: { item: Item; chosen: ItemVersion | undefined }) {
  const { act } = here.useSearch()
  const navigate = here.useNavigate()
  const { itemId } = item
  return (
    <ActBar
      acts={[
        ...(chosen
          ? [
              {
                slug: 'add-item-version',
                name: '提出新版本',
                permission: 'catalogue.edit',
                lede: `从第 ${chosen.ordinal} 版改起；没有列出的字段照旧。`,
                form: (close: () => void) => <VersionForm item={item} before={chosen} onDone={close} />,
              },
            ]
          : []),
        {
          slug: 'succeed-item',
          name: '拆分、合并或更名',
          permission: 'catalogue.approve',
          form: (close) => <SuccessionForm itemId={itemId} onDone={close} />,
        },
        {
          slug: 'retire-item',
          name: '取消事项',
          permission: 'catalogue.approve',
          form: (close) => <RetirementForm itemId={itemId} onDone={close} />,
        },
      ]}
      open={act}
      onOpen={(slug) =>
        void navigate({ search: (before) => (slug ? { ...before, act: slug } : without(before, 'act')), replace: true })
      }
    />
  )
}
