import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { nameKey } from '../domain/name-key.ts'
import { statusWord } from '../domain/registration-status.ts'
import { type CandidateRow, listCandidates } from '../queries/identity-candidates.ts'
import { findMatch, type IdentityMatchRow } from '../queries/identity-matches.ts'
import { no } from '../refusals.ts'
import { matchView, viewOfMatch } from './match-view.ts'

/** One record with everybody it may speak of, and what agrees with each of them. */
export const getIdentityMatch = operation({
  name: 'get-identity-match',
  kind: 'query',
  permission: 'entities.read',
  summary: '身份归集记录',
  input: z.object({ matchId: z.uuid() }),
  output: z.object({
    match: matchView,
    candidates: z.array(
      z.object({
        entityId: z.uuid(),
        uscc: z.string().nullable(),
        name: z.string(),
        statusName: z.string(),
        legalRepresentative: z.string().nullable(),
        registeredOn: z.string().nullable(),
        address: z.string().nullable(),
        isByCode: z.boolean(),
        agrees: z.array(z.string()),
        differs: z.array(z.string()),
      }),
    ),
  }),
  async run(act, { matchId }) {
    const match = await findMatch(act.tx, matchId)
    if (match === undefined) return no('no-such-match')
    const name = match.claim.name ?? ''
    const ids = match.entityId === null ? match.candidates : [...match.candidates, match.entityId]
    const candidates = await listCandidates(act.tx, ids, name === '' ? null : nameKey(name))
    return ok({
      match: viewOfMatch(match, act.now),
      candidates: candidates.map(({ formerNames, ...row }) => ({
        ...row,
        statusName: statusWord(row.status),
        ...compare(match, { ...row, formerNames }),
      })),
    })
  },
})

/** What a person would compare by eye, in words. */
function compare(match: IdentityMatchRow, row: CandidateRow): { agrees: string[]; differs: string[] } {
  const [agrees, differs] = [[] as string[], [] as string[]]
  const hold = (label: string, said: string | null | undefined, known: readonly (string | null)[]) => {
    const key = nameKey(said ?? '')
    if (key === '' || known[0] === null) return
    const place = known.findIndex((one) => nameKey(one ?? '') === key)
    if (place < 0) differs.push(`${label}不同`)
    else agrees.push(place === 0 ? `${label}一致` : `曾用${label}一致`)
  }
  if (row.isByCode) agrees.push('代码指向')
  hold('名称', match.claim.name, [row.name, ...row.formerNames])
  hold('人员', match.claim.personName, [row.legalRepresentative])
  hold('住所', match.facts.find((one) => one.kind === 'domicile')?.value, [row.address])
  return { agrees, differs }
}
