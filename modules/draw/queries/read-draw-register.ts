import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { ruleDocument } from '#law'
import { operation } from '#platform/operation.ts'
import { catalogueKinds } from '../domain/draw-catalogue.ts'
import { keyListEntry } from '../domain/key-list.ts'
import { entriesOf, readCatalogue } from '../operations/read-catalogue.ts'
import { catalogueWords } from '../register-strings.ts'
import { listAdoptions, listKeyLists } from '../store/draw-register-store.ts'
import type { CatalogueAdoption, KeyList } from '../store/draw-register-store.ts'

const entries = z.array(z.object({ code: z.string(), name: z.string(), note: z.string() }))
const instant = z.iso.datetime()

/** Catalogues and key-supervision lists in every version, and what law data has ready for adoption. */
export const readDrawRegister = operation({
  name: 'read-draw-register',
  kind: 'query',
  permission: 'draw.read',
  summary: '查看抽查目录和重点监管名单',
  input: z.object({}),
  output: z.object({
    catalogues: z.array(
      z.object({
        adoptionId: z.uuid(),
        kind: z.enum(catalogueKinds),
        kindName: z.string(),
        version: z.string(),
        title: z.string(),
        isInForce: z.boolean(),
        entries,
        citation: z.string(),
        documentNumber: z.string(),
        signedBy: z.string(),
        agencyName: z.string(),
        adoptedByName: z.string(),
        adoptedAt: instant,
        leafHash: z.string(),
      }),
    ),
    adoptable: z.array(
      z.object({
        kind: z.enum(catalogueKinds),
        kindName: z.string(),
        version: z.string(),
        title: z.string(),
        entries,
        citation: z.string(),
      }),
    ),
    keyLists: z.array(
      z.object({
        listId: z.uuid(),
        agencyId: z.uuid(),
        agencyName: z.string(),
        year: z.int(),
        version: z.int(),
        title: z.string(),
        legalBasis: z.string(),
        isInForce: z.boolean(),
        isOurs: z.boolean(),
        entries: z.array(keyListEntry),
        inForceFrom: z.iso.date(),
        inForceTo: z.iso.date(),
        publishedByName: z.string(),
        publishedAt: instant,
        leafHash: z.string(),
      }),
    ),
  }),
  async run({ tx, today, actor }) {
    const adopted = await listAdoptions(tx)
    const lists = await listKeyLists(tx)
    const current = new Map<string, string>()
    for (const { listId, agencyId, inForceFrom, inForceTo } of lists)
      if (inForceFrom <= today && today <= inForceTo && !current.has(agencyId)) current.set(agencyId, listId)
    return ok({
      catalogues: catalogueKinds
        .flatMap((kind) => adopted.filter((one) => one.kind === kind))
        .map((one) => catalogueRow(one, firstOf(adopted, one.kind))),
      adoptable: catalogueKinds.flatMap((kind) => {
        const document = ruleDocument(`draw-${kind}`, today)
        if (document === undefined) return []
        const { version, title } = readCatalogue(kind, document.body)
        if (adopted.some((one) => one.kind === kind && one.version === version)) return []
        const { citation, body } = document
        return [{ kind, kindName: catalogueWords[kind], version, title, entries: entriesOf(kind, body), citation }]
      }),
      keyLists: lists.map((one) => ({
        ...keyListRow(one, current.get(one.agencyId)),
        isOurs: one.agencyId === actor.agencyId,
      })),
    })
  },
})

function firstOf(adopted: readonly { kind: string; adoptionId: string }[], kind: string): string | undefined {
  return adopted.find((one) => one.kind === kind)?.adoptionId
}

function catalogueRow(one: CatalogueAdoption, currentId: string | undefined) {
  const { adoptionId, kind, version, title, citation, documentNumber, signedBy, adoptedByName, leafHash } = one
  return {
    adoptionId,
    kind,
    kindName: catalogueWords[kind],
    version,
    title,
    isInForce: currentId === adoptionId,
    entries: entriesOf(kind, one.content),
    citation,
    documentNumber,
    signedBy,
    agencyName: one.orgName,
    adoptedByName,
    adoptedAt: one.adoptedAt.toISOString(),
    leafHash,
  }
}

function keyListRow(one: KeyList, currentId: string | undefined) {
  const { listId, agencyId, year, version, title, legalBasis, inForceFrom, inForceTo, publishedByName, leafHash } = one
  return {
    listId,
    agencyId,
    agencyName: one.orgName,
    year,
    version,
    title,
    legalBasis,
    isInForce: currentId === listId,
    entries: [...one.entries],
    inForceFrom,
    inForceTo,
    publishedByName,
    publishedAt: one.publishedAt.toISOString(),
    leafHash,
  }
}
