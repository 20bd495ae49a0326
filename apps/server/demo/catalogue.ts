import { readItemVersion } from '#catalogue'
import { completeUscc } from '#entities'
import { listAgencies } from '#identity'
import { addDays, dayInShanghai } from '#kernel/plain-date.ts'
import { type City, inGroups } from './city.ts'
import { type Cast, inCity } from './setup.ts'

interface Proposed {
  readonly itemId: string
  readonly itemVersionId: string
}

/** The items of law/ into the catalogue: proposed by one person, approved by another; then each gets its codes. */
export async function approveCatalogue(city: City, cast: Cast): Promise<void> {
  const [editor, approver] = [await cast.actor('xinliqun'), await cast.actor('lihaiyan')]
  const done = await city.do<{ proposed: Proposed[] }>(editor, 'import-catalogue', {})
  for (const { itemVersionId } of done.proposed)
    await city.do(approver, 'approve-item-version', { itemVersionId, ...APPROVAL })
  await city.aside(() => giveCodes(city, cast, done.proposed))
}

const APPROVAL = { note: '依据与要点已核，同意施行。' }

/** The bodies the codes of this city name: fictional, with right check characters (GB 32100-2015), one for each division. */
const bodyOf = (divisionCode: string) => completeUscc('11', divisionCode, '00N00B05')
/** That of the bureau of the city. */
export const DEMONSTRATION_BODY = bodyOf('330200')
const LEVELS: Readonly<Record<string, string>> = { city: '3', district: '4' }
const NOTE = '编码为演示虚构'

/**
 * law/items has no codes, for nobody published any. The demonstration city gives its inspection items some: fictional, in the form of DB33/T 2392-2021,
 * by a further version that says nothing else anew.
 */
async function giveCodes(city: City, cast: Cast, items: readonly Proposed[]): Promise<void> {
  const today = dayInShanghai(city.now())
  const [editor, approver] = [await cast.actor('xinliqun'), await cast.actor('lihaiyan')]
  const read = await inCity(city, (act) => Promise.all(items.map((one) => readItemVersion(act.tx, one.itemVersionId))))
  const bodies = await implementing(city)
  const coded = read.flatMap((item, at) => {
    if (item?.kind !== 'inspection' || item.validTo !== null) return []
    const number = String(at + 1).padStart(6, '0')
    const content = {
      ...item.content,
      validFrom: item.validFrom < today ? today : addDays(item.validFrom, 1),
      catalogueCode: `33020090${number}`,
      implementationCodes: bodies.map((body) => `${body}${number}`),
      note: [item.content.note, NOTE].filter((words) => words !== '').join('；'),
    }
    return [{ id: city.id(), itemId: item.itemId, name: item.title, content }]
  })
  await inGroups(city, editor, coded, (version, inOneGo) => inOneGo.do(editor, 'add-item-version', version))
  await inGroups(city, approver, coded, ({ id }, inOneGo) =>
    inOneGo.do(approver, 'approve-item-version', { itemVersionId: id, ...APPROVAL }),
  )
}

/** USCC and level of the bureau of the city and of each district. */
async function implementing(city: City): Promise<readonly string[]> {
  const agencies = await inCity(city, (act) => listAgencies(act.tx))
  return agencies.flatMap(({ code, level, divisionCode, kind }) =>
    code.startsWith('NB-AMR') && kind === 'organ' && divisionCode !== null && LEVELS[level] !== undefined
      ? [`${bodyOf(divisionCode)}${LEVELS[level]}`]
      : [],
  )
}
