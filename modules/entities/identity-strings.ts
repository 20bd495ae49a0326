import type { IdentityClaim, ReadClaim } from './domain/identity-claim.ts'
import type { IdentityVerdict, QueueReason } from './domain/resolve-identity.ts'
import type { ClaimRuling } from './queries/identity-matches.ts'

const identifierNames = {
  uscc: '统一社会信用代码',
  'registration-number': '注册号',
  'organization-code': '组织机构代码',
  'tax-number': '税务登记号',
} as const

const queueReasons: Readonly<Record<QueueReason, string>> = {
  'name-only': '只有名称，没有可用的代码；重名不得按名称归并',
  'nothing-usable': '没有可用的代码，也没有名称',
  'not-in-register': '代码合规则，但登记册中没有持有它的主体',
  'several-hold-it': '同一代码先后为多个主体持有',
  'identifiers-disagree': '所带的几个代码指向不同的主体',
  'name-contradicts': '代码指向的主体名称不符，又没有第二个代码或人员佐证',
  'undone-before': '同一组标识此前的归集已被撤销或搁置，须由人认定',
}

/** Why a record waits, in few words, for filters and headings. */
export function queueWord(why: string): string {
  const words: Readonly<Record<string, string>> = { ...identifierNames, ...queueReasons, 'ruled-before': '此前已认定' }
  return words[why] ?? why
}

/** Why a record waits: the rule, and which codes were left out because they fail their own check. */
export function queueReason(why: QueueReason, claim: ReadClaim): string {
  return `${queueReasons[why]}。${leftOut(claim)}`
}

type Matched = Extract<IdentityVerdict, { state: 'matched' }>

const nameNotes: Readonly<Record<Matched['name'], string>> = {
  same: '名称一致',
  former: '名称与其曾用名一致',
  'not-given': '来源没有给出名称',
  'differs-but-supported': '名称不同，有第二个代码或人员佐证（可能更名）',
}

/** Why a record was put on this file: code, present or former, and what the name says; nobody is merged with a successor. */
export function matchReason(verdict: Matched, claim: ReadClaim, entityName: string): string {
  const held = verdict.isPresent ? '现' : '曾'
  const first = `${identifierNames[verdict.by]} ${verdict.value} 为「${entityName}」${held}持有；${nameNotes[verdict.name]}。`
  const after =
    verdict.successor === null ? '' : `该主体已由「${verdict.successor}」承继，记录仍归原主体，承继方只显示链接。`
  return first + after + leftOut(claim)
}

/** A person decided on the same codes and name before. */
export function rulingReason(ruling: ClaimRuling): string {
  return `同一组标识此前经${ruling.by}认定（${ruling.at.toISOString().slice(0, 10)}）。`
}

function leftOut(claim: ReadClaim): string {
  if (claim.unusable.length === 0) return ''
  const codes = claim.unusable.map((one) => `${identifierNames[one.type]} ${one.value}`).join('、')
  return `${codes} 校验不符，未采用。`
}

const stateWords: Readonly<Record<string, string>> = {
  automatic: '自动归集',
  queued: '待认定',
  decided: '人工认定',
  undone: '已撤销',
  dismissed: '已搁置',
  lapsed: '已另行处理',
}

export function matchStateWord(state: string): string {
  return stateWords[state] ?? state
}

/** The reason of a placing that needed no decision. */
export function plainReason(uscc: string | null, name: string): string {
  return `统一社会信用代码 ${uscc ?? ''} 为「${name}」现持有；名称一致。`
}

/** What a record says of whom it speaks, as it was given. */
export function claimLines(claim: IdentityClaim): { label: string; value: string }[] {
  const given = [
    [identifierNames.uscc, claim.uscc],
    [identifierNames['registration-number'], claim.registrationNumber],
    [identifierNames['organization-code'], claim.organizationCode],
    [identifierNames['tax-number'], claim.taxNumber],
    ['名称', claim.name],
    ['法定代表人·经营者', claim.personName],
  ] as const
  return given.flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ label, value }],
  )
}
