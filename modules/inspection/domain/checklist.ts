import { formatDay } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { citationsInOneLine } from './paper-texts.ts'

/** 检查要点 as it stands on the checklist of one visit. */
export interface CheckPoint {
  readonly checkPointId: string
  readonly itemId: string
  readonly itemVersionId: string
  readonly text: string
  readonly guidance: string | null
  readonly reasons: readonly CheckReason[]
  readonly ordinal: number
}

/** 为什么检查这一项: the item's basis, the point's own article, a licence the entity holds, what was found before. @technical */
export interface CheckReason {
  readonly kind: 'task' | 'citation' | 'licence' | 'history'
  readonly text: string
}

/** @technical */
export interface ReasonSources {
  /** The visit that asks; left out while a checklist is only drafted. */
  readonly task?: { readonly name: string; readonly origin: 'draw' | 'single' }
  readonly basis: readonly string[]
  /** What the catalogue says of why the point exists. */
  readonly rationale: string
  readonly citation: string | null
  readonly licences: readonly string[]
  readonly history: readonly { readonly foundOn: PlainDate; readonly text: string }[]
}

/** Says why a point is asked, most binding reason first; never empty, since a point without a basis is not drawable. */
export function checkReasons(sources: ReasonSources): CheckReason[] {
  const own =
    sources.citation === null || sources.rationale.includes(sources.citation)
      ? sources.rationale
      : `${sources.rationale}（${sources.citation}）`
  const cited = [own, sources.basis.length === 0 ? '' : `事项依据：${citationsInOneLine(sources.basis)}`].filter(
    (text) => text !== '',
  )
  return [
    ...cited.map((text): CheckReason => ({ kind: 'citation', text })),
    ...(sources.task === undefined ? [] : [{ kind: 'task' as const, text: taskWords(sources.task) }]),
    ...sources.licences.map((licence): CheckReason => ({
      kind: 'licence',
      text: `该主体持有${licence}`,
    })),
    ...sources.history.map((past): CheckReason => ({
      kind: 'history',
      text: `${formatDay(past.foundOn)}检查曾发现问题：${past.text}`,
    })),
  ]
}

function taskWords({ name, origin }: { name: string; origin: 'draw' | 'single' }): string {
  return origin === 'draw' ? `双随机抽查任务「${name}」包含本事项` : `本次检查「${name}」经批准包含本事项`
}
