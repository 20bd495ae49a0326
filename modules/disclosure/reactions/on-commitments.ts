import { readAssociationAct, readDeclaration, readDisclosureOrder, readStandardTest } from '#commitments'
import {
  associationActed,
  associationActEnded,
  standardDeclared,
  standardTested,
  undisclosedListed,
} from '#commitments/events'
import { reaction } from '#platform/outbox.ts'
import { showSelfRegulation } from '../store/public-self-regulation-store.ts'
import { insertPublicTest, showUndisclosed, upsertPublicStandard } from '../store/public-standard-store.ts'

/** A self-declaration is public from the moment it is made. */
export const onStandardDeclared = reaction({
  name: 'disclosure.on-standard-declared',
  event: standardDeclared,
  async run(act, word) {
    const declaration = await readDeclaration(act.tx, word.declarationId)
    if (declaration !== undefined) await upsertPublicStandard(act.tx, declaration)
  },
})

/** What was measured stands beside what was declared. */
export const onStandardTested = reaction({
  name: 'disclosure.on-standard-tested',
  event: standardTested,
  async run(act, word) {
    const test = await readStandardTest(act.tx, word.standardTestId)
    const declaration = test === undefined ? undefined : await readDeclaration(act.tx, test.declarationId)
    if (test !== undefined && declaration !== undefined) await insertPublicTest(act.tx, test, declaration.chainId)
  },
})

/** An unheeded order is shown, and shown no longer once it was complied with. */
export const onUndisclosedListed = reaction({
  name: 'disclosure.on-undisclosed-listed',
  event: undisclosedListed,
  async run(act, word) {
    const order = await readDisclosureOrder(act.tx, word.disclosureOrderId)
    if (order !== undefined) await showUndisclosed(act.tx, order)
  },
})

/** 行业自律信息 is public while it stands. */
export const onAssociationActed = reaction({
  name: 'disclosure.on-association-acted',
  event: associationActed,
  async run(act, word) {
    const found = await readAssociationAct(act.tx, word.associationActId)
    if (found !== undefined) await showSelfRegulation(act.tx, found)
  },
})

/** What ended is shown no longer. */
export const onAssociationActEnded = reaction({
  name: 'disclosure.on-association-act-ended',
  event: associationActEnded,
  async run(act, word) {
    const found = await readAssociationAct(act.tx, word.associationActId)
    if (found !== undefined) await showSelfRegulation(act.tx, found)
  },
})
