import type { Route } from '#platform/http/route.ts'
import { rawRoute, route } from '#platform/http/route.ts'
import { amIDrawn } from '../operations/am-i-drawn.ts'
import { approvePublication } from '../operations/approve-publication.ts'
import { askOutletStatement } from '../operations/ask-outlet-statement.ts'
import { configureOutlet } from '../operations/configure-outlet.ts'
import { getPublicCompetition } from '../operations/get-public-competition.ts'
import { getPublicDrawResult } from '../operations/get-public-draw-result.ts'
import { getPublicDrawRegister } from '../operations/get-public-draw-register.ts'
import { getPublicDraw } from '../operations/get-public-draw.ts'
import { getPublicEntity } from '../operations/get-public-entity.ts'
import { getPublicExtract } from '../operations/get-public-extract.ts'
import { getPublicFigures } from '../operations/get-public-figures.ts'
import { getOpenFile } from '../operations/get-open-file.ts'
import { getPublicItem } from '../operations/get-public-item.ts'
import { getOwnUnit } from '../operations/get-own-unit.ts'
import { getPublicUnit } from '../operations/get-public-unit.ts'
import { getPublicResult } from '../operations/get-public-result.ts'
import { getPublicJointItems } from '../operations/get-public-joint-items.ts'
import { getPublicVisitShares } from '../operations/get-public-visit-shares.ts'
import { getPublication } from '../operations/get-publication.ts'
import { listDeliveries } from '../operations/list-deliveries.ts'
import { listPublicDraws } from '../operations/list-public-draws.ts'
import { getPublicYearPlan } from '../operations/get-public-year-plan.ts'
import { listPublicStandards } from '../operations/list-public-standards.ts'
import { listPublicYearPlans } from '../operations/list-public-year-plans.ts'
import { listPublicItems } from '../operations/list-public-items.ts'
import { listPublicPackage } from '../operations/list-public-package.ts'
import { listPublications } from '../operations/list-publications.ts'
import { listOpenData } from '../operations/list-open-data.ts'
import { orderOpenData } from '../operations/order-open-data.ts'
import { publishLate } from '../operations/publish-late.ts'
import { resendMissingPublications } from '../operations/resend-missing-publications.ts'
import { resendPublication } from '../operations/resend-publication.ts'
import { searchPublicEntities } from '../operations/search-public-entities.ts'
import { weighPublicPenalty } from '../operations/weigh-public-penalty.ts'
import { withdrawPublication } from '../operations/withdraw-publication.ts'
import { sendOpenFile } from './send-open-file.ts'
import { sendPackageArchive, sendPackageFile } from './send-package.ts'

/** What everybody may ask, and the desk behind it. */
export const disclosureRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/api/disclosure/entities', operation: searchPublicEntities }),
  route({ method: 'GET', path: '/api/disclosure/entities/:entityId', operation: getPublicEntity }),
  route({ method: 'GET', path: '/api/disclosure/extracts/:code', operation: getPublicExtract }),
  route({ method: 'GET', path: '/api/disclosure/draws', operation: listPublicDraws }),
  route({ method: 'GET', path: '/api/disclosure/draws/:planId', operation: getPublicDraw }),
  route({ method: 'GET', path: '/api/disclosure/draws/:planId/result', operation: getPublicDrawResult }),
  route({ method: 'GET', path: '/api/disclosure/draws/:planId/mine', operation: amIDrawn }),
  route({ method: 'GET', path: '/api/disclosure/draws/:planId/own-unit', operation: getOwnUnit }),
  route({ method: 'GET', path: '/api/disclosure/draws/:planId/units/:unitId', operation: getPublicUnit }),
  route({ method: 'GET', path: '/api/disclosure/draws/:planId/package', operation: listPublicPackage }),
  rawRoute({
    method: 'GET',
    path: '/api/disclosure/draws/:planId/package.zip',
    operationId: 'downloadPublicPackage',
    summary: '公众下载抽取验证包',
    permission: 'public',
    produces: 'application/zip',
    runs: listPublicPackage,
    handler: sendPackageArchive,
  }),
  rawRoute({
    method: 'GET',
    path: '/api/disclosure/draws/:planId/package/:name',
    operationId: 'downloadPublicPackageFile',
    summary: '公众下载验证包中的一个文件',
    permission: 'public',
    produces: 'application/json',
    runs: listPublicPackage,
    handler: sendPackageFile,
  }),
  route({ method: 'GET', path: '/api/disclosure/year-plans', operation: listPublicYearPlans }),
  route({ method: 'GET', path: '/api/disclosure/year-plans/:yearPlanId', operation: getPublicYearPlan }),
  route({ method: 'GET', path: '/api/disclosure/results/:resultId', operation: getPublicResult }),
  route({ method: 'GET', path: '/api/disclosure/items', operation: listPublicItems }),
  route({ method: 'GET', path: '/api/disclosure/items/:itemId', operation: getPublicItem }),
  route({ method: 'GET', path: '/api/disclosure/items/:itemId/discretion', operation: weighPublicPenalty }),
  route({ method: 'GET', path: '/api/disclosure/fair-competition', operation: getPublicCompetition }),
  route({ method: 'GET', path: '/api/disclosure/standards', operation: listPublicStandards }),
  route({ method: 'GET', path: '/api/disclosure/joint-items', operation: getPublicJointItems }),
  route({ method: 'GET', path: '/api/disclosure/draw-register', operation: getPublicDrawRegister }),
  route({ method: 'GET', path: '/api/disclosure/visit-shares', operation: getPublicVisitShares }),
  route({ method: 'GET', path: '/api/disclosure/open-data', operation: listOpenData }),
  route({ method: 'POST', path: '/api/disclosure/open-data', operation: orderOpenData, status: 202 }),
  rawRoute({
    method: 'GET',
    path: '/api/disclosure/open-data/:edition/:name',
    operationId: 'downloadOpenFile',
    summary: '公众下载开放数据的一个文件',
    permission: 'public',
    produces: 'application/octet-stream',
    perMinute: 240,
    runs: getOpenFile,
    handler: sendOpenFile,
  }),
  route({ method: 'GET', path: '/api/disclosure/figures', operation: getPublicFigures }),
  route({ method: 'GET', path: '/api/disclosure/publications', operation: listPublications }),
  route({ method: 'GET', path: '/api/disclosure/deliveries', operation: listDeliveries }),
  route({ method: 'POST', path: '/api/disclosure/outlets/:outletId/transport', operation: configureOutlet }),
  route({
    method: 'POST',
    path: '/api/disclosure/outlets/:outletId/days/:day/statement',
    operation: askOutletStatement,
  }),
  route({
    method: 'POST',
    path: '/api/disclosure/outlets/:outletId/days/:day/resending',
    operation: resendMissingPublications,
  }),
  route({
    method: 'POST',
    path: '/api/disclosure/publications/:publicationId/outlets/:outletId/resending',
    operation: resendPublication,
  }),
  route({ method: 'GET', path: '/api/disclosure/publications/:publicationId', operation: getPublication }),
  route({
    method: 'POST',
    path: '/api/disclosure/publications/:publicationId/approval',
    operation: approvePublication,
  }),
  route({ method: 'POST', path: '/api/disclosure/publications/:publicationId/late-approval', operation: publishLate }),
  route({
    method: 'POST',
    path: '/api/disclosure/publications/:publicationId/withdrawal',
    operation: withdrawPublication,
  }),
]
