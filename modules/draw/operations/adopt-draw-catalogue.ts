import { createHash } from 'node:crypto'
import { z } from 'zod'
import { findAgency } from '#identity'
import { jcs } from '#kernel/jcs.ts'
import { ok } from '#kernel/result.ts'
import { ruleDocument } from '#law'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { catalogueKinds } from '../domain/draw-catalogue.ts'
import { no } from '../refusals.ts'
import { drawCatalogueAdopted } from '../register-events.ts'
import { catalogueWords } from '../register-strings.ts'
import { findAdoption, holdRegister, insertAdoption, listAdoptions } from '../store/draw-register-store.ts'
import { entriesOf, readCatalogue } from './read-catalogue.ts'

/** Adopts today's version of a catalogue of law data: from now on it is the one plans name. Refuses a version that is not in force, or adopted already. */
export const adoptDrawCatalogue = operation({
  name: 'adopt-draw-catalogue',
  kind: 'act',
  permission: 'draw.approve',
  summary: '采用抽查目录',
  input: z.object({
    adoptionId: z.uuid(),
    kind: z.enum(catalogueKinds),
    version: z.string().min(1).max(60),
    documentNumber: z.string().trim().min(4).max(60).describe('采用文件的文号'),
    signedBy: z.string().trim().min(2).max(40).describe('签发人'),
  }),
  output: z.object({ adoptionId: z.uuid(), kind: z.string(), version: z.string(), leafHash: z.string() }),
  async run(act, input) {
    const { adoptionId, kind, version, documentNumber, signedBy } = input
    const contentHash = createHash('sha256').update(JSON.stringify(input)).digest()
    await holdRegister(act.tx)
    const known = await findAdoption(act.tx, adoptionId)
    if (known !== undefined)
      return known.contentHash.equals(contentHash)
        ? ok({ adoptionId, kind, version, leafHash: known.leafHash })
        : no('id-used')
    const agency = act.actor.agencyId === null ? undefined : await findAgency(act.tx, act.actor.agencyId)
    if (agency === undefined) return no('agency-missing')
    const document = ruleDocument(`draw-${kind}`, act.today)
    const content = document === undefined ? undefined : readCatalogue(kind, document.body)
    if (document === undefined || content === undefined || content.version !== version)
      return no('catalogue-version-unknown', { kind: catalogueWords[kind], version })
    const before = (await listAdoptions(act.tx)).find((one) => one.kind === kind && one.version === version)
    if (before !== undefined)
      return no('catalogue-adopted', {
        kind: catalogueWords[kind],
        version,
        agency: before.orgName,
        document: before.documentNumber,
      })
    const { leafHash } = await record(act, {
      type: 'draw.catalogue',
      subject: { kind: 'draw-catalogue', id: adoptionId },
      fields: {
        kind,
        version,
        content: createHash('sha256').update(jcs(content)).digest('hex'),
        documentNumber,
        signedBy,
      },
      org: agency.code,
    })
    const adoption = {
      adoptionId,
      agencyId: agency.id,
      orgName: agency.name,
      kind,
      version,
      title: content.title,
      content,
      citation: document.citation,
      documentNumber,
      signedBy,
      contentHash,
      adoptedByName: act.actor.personName,
      adoptedAt: act.now,
      leafHash,
    }
    await insertAdoption(act.tx, adoption)
    await publish(act, drawCatalogueAdopted, {
      adoptionId,
      agencyName: agency.name,
      kind,
      version,
      title: content.title,
      entries: entriesOf(kind, content),
      citation: document.citation,
      documentNumber,
      signedBy,
      adoptedAt: act.now.toISOString(),
      leafHash,
    })
    return ok({ adoptionId, kind, version, leafHash })
  },
})
