import { DateText } from '../../ui/date-text.tsx'
import { momentInBeijing } from '../../ui/day.ts'
import { StateTag } from '../../ui/state-tag.tsx'
import { ConfirmCitation } from '../confirm-citation/form.tsx'
import { basisRoles } from '../item-words.ts'
import type { ItemVersion } from './item-query.ts'

/** Each article with its text where it is stored, whether it is live, and who confirmed it. */
export function BasisList({ itemId, version }: { itemId: string; version: ItemVersion }) {
  if (version.basis.length === 0) return <p>没有设定依据。没有依据的事项不得实施。</p>
  return (
    <ul className="hj-stack">
      {version.basis.map((basis) => (
        <li key={basis.citationId + basis.role}>
          <p className="hj-row">
            <b>{basis.label}</b>
            <span className="hj-quiet">{basisRoles[basis.role] ?? basis.role}</span>
            {!basis.isLive && <StateTag tone="closed">已失效</StateTag>}
            {basis.confirmation === 'unconfirmed' && <StateTag tone="soon">待核</StateTag>}
          </p>
          {basis.text === '' ? (
            <p className="hj-quiet">原文未录入，{isChecked(basis) ? '只核对过条号和主题' : '条号也未核对'}</p>
          ) : (
            <p>{basis.text}</p>
          )}
          {basis.confirmation === 'unconfirmed' ? (
            <ConfirmCitation itemId={itemId} itemVersionId={version.itemVersionId} citationId={basis.citationId} />
          ) : (
            <p className="hj-quiet hj-small">
              {basis.text === '' ? '条号已核' : '已核'}
              {basis.confirmedBy !== '' && ` · ${basis.confirmedBy}`}
              {basis.confirmationSource !== '' && ` · ${basis.confirmationSource}`}
              {basis.confirmedAt && (
                <>
                  {' · '}
                  <DateText day={momentInBeijing(basis.confirmedAt)?.day} />
                </>
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function isChecked(basis: ItemVersion['basis'][number]): boolean {
  return basis.confirmation !== 'unconfirmed'
}
