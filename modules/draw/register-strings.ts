import type { BurdenCatalogue, CatalogueKind } from './domain/draw-catalogue.ts'

export const catalogueWords: Readonly<Record<CatalogueKind, string>> = {
  strata: '分层目录',
  classes: '分类目录',
  burden: '负担系数',
}

/** What a burden step does to a chance. */
export function burdenNote({ scale, exempt }: BurdenCatalogue, factor: number): string {
  const but = exempt.length === 0 ? '' : `；${exempt.join('、')} 类不折减`
  if (factor === 0) return `本期不抽${but}`
  return factor === scale ? '机会不折减' : `机会按 ${factor}/${scale} 折减${but}`
}

/** Why a unit is certain, with the entry that says so. */
export function certainWords(reason: string, entry: { title: string; number: string }): string {
  return `${reason}（《${entry.title}》第 ${entry.number} 号）`
}

/** Why a unit is spared, with the days of the visits that filled its cap; the leaf of each proves it. */
export function capWords(cap: number, visits: readonly { on: string; leaf: string | null }[]): string {
  const days = visits.map(({ on, leaf }) => (leaf === null ? on : `${on}（叶子 ${leaf.slice(0, 12)}）`)).join('、')
  return `年度检查次数已满（上限 ${cap} 次）：${days}`
}
