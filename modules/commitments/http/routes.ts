import { type Route, route } from '#platform/http/route.ts'
import { actAsAssociation } from '../operations/act-as-association.ts'
import { declareStandard } from '../operations/declare-standard.ts'
import { getDeclaration } from '../operations/get-declaration.ts'
import { getStandard } from '../operations/get-standard.ts'
import { listAssociationActs } from '../operations/list-association-acts.ts'
import { listDeclarations } from '../operations/list-declarations.ts'
import { listDisclosureOrders } from '../operations/list-disclosure-orders.ts'
import { listStandardLeads } from '../operations/list-standard-leads.ts'
import { listStandards } from '../operations/list-standards.ts'
import { markLeadingStandard } from '../operations/mark-leading-standard.ts'
import { orderDisclosure } from '../operations/order-disclosure.ts'
import { recordStandard } from '../operations/record-standard.ts'
import { recordStandardTest } from '../operations/record-standard-test.ts'
import { settleStandardLead } from '../operations/settle-standard-lead.ts'
import { withdrawAssociationAct } from '../operations/withdraw-association-act.ts'

const HOME = '/api/commitments'

/** Every route of commitments. */
export const commitmentsRoutes: readonly Route[] = [
  route({ method: 'GET', path: `${HOME}/standards`, operation: listStandards }),
  route({ method: 'POST', path: `${HOME}/standards`, operation: recordStandard, status: 201 }),
  route({ method: 'GET', path: `${HOME}/standards/:standardId`, operation: getStandard }),
  route({ method: 'GET', path: `${HOME}/declarations`, operation: listDeclarations }),
  route({ method: 'POST', path: `${HOME}/declarations`, operation: declareStandard, status: 201 }),
  route({ method: 'GET', path: `${HOME}/declarations/:declarationId`, operation: getDeclaration }),
  route({ method: 'POST', path: `${HOME}/declarations/:declarationId/leading`, operation: markLeadingStandard }),
  route({
    method: 'POST',
    path: `${HOME}/declarations/:declarationId/tests`,
    operation: recordStandardTest,
    status: 201,
  }),
  route({ method: 'GET', path: `${HOME}/association-acts`, operation: listAssociationActs }),
  route({ method: 'POST', path: `${HOME}/association-acts`, operation: actAsAssociation, status: 201 }),
  route({
    method: 'POST',
    path: `${HOME}/association-acts/:associationActId/withdrawal`,
    operation: withdrawAssociationAct,
  }),
  route({ method: 'GET', path: `${HOME}/leads`, operation: listStandardLeads }),
  route({ method: 'POST', path: `${HOME}/leads/:standardTestId/outcome`, operation: settleStandardLead }),
  route({ method: 'GET', path: `${HOME}/disclosure-orders`, operation: listDisclosureOrders }),
  route({ method: 'POST', path: `${HOME}/disclosure-orders`, operation: orderDisclosure, status: 201 }),
]
