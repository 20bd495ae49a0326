import type { ItemContent, ItemKind } from './item-content.ts'

const INSPECTION_FIELDS: readonly (readonly [string, (content: ItemContent) => boolean])[] = [
  ['监管事项目录编码', (content) => content.catalogueCode === ''],
  ['检查实施清单编码', (content) => content.implementationCodes.length === 0],
  ['抽查比例', (content) => content.samplingRate === null],
  ['抽查频次', (content) => content.frequency === null],
  ['重点或一般', (content) => content.supervisionClass === null],
  ['专业岗位资格要求', (content) => content.needsQualification === null],
  ['责任处室', (content) => content.responsibleOffice === ''],
  ['检查要点', (content) => content.checkPoints.length === 0],
]

const COMMON_FIELDS: readonly (readonly [string, (content: ItemContent) => boolean])[] = [
  ['设定依据', (content) => content.basis.length === 0],
  ['监管对象', (content) => content.objectText === ''],
  ['监管措施', (content) => content.measures.length === 0],
  ['处理方式', (content) => content.handling.length === 0],
  ['监管层级', (content) => content.levels.length === 0],
]

const PENALTY_FIELDS: readonly (readonly [string, (content: ItemContent) => boolean])[] = [
  ['监管事项目录编码', (content) => content.catalogueCode === ''],
  ['处罚幅度', (content) => content.penalty === null || content.penalty.amounts.length === 0],
]

/** What no source has given yet, in the words of the screen; never filled by guess (issue: 显示为缺). */
export function missingFields(kind: ItemKind, content: ItemContent): readonly string[] {
  const fields =
    kind === 'inspection'
      ? [...COMMON_FIELDS, ...INSPECTION_FIELDS]
      : kind === 'penalty'
        ? [...COMMON_FIELDS, ...PENALTY_FIELDS]
        : COMMON_FIELDS
  return fields.filter(([, isMissing]) => isMissing(content)).map(([label]) => label)
}
