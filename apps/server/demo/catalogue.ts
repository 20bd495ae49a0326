import type { City } from './city.ts'
import type { Cast } from './setup.ts'

/** The items of law/ into the catalogue: proposed by one person, approved by another. */
export async function approveCatalogue(city: City, cast: Cast): Promise<void> {
  const [editor, approver] = [await cast.actor('xinliqun'), await cast.actor('lihaiyan')]
  const done = await city.do<{ proposed: { itemVersionId: string }[] }>(editor, 'import-catalogue', {})
  for (const { itemVersionId } of done.proposed)
    await city.do(approver, 'approve-item-version', { itemVersionId, ...APPROVAL })
}

const APPROVAL = { note: '依据与要点已核，同意施行。' }
