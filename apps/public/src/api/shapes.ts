import type { paths } from '../../../../contracts/client.d.ts'

/** What a public operation answers, from the generated contract. */
type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type EntitySearch = Answer<'/api/disclosure/entities'>
export type EntityHit = EntitySearch['items'][number]
export type PublicEntity = Answer<'/api/disclosure/entities/{entityId}'>
export type DrawList = Answer<'/api/disclosure/draws'>
export type DrawLine = DrawList['items'][number]
export type PublicDraw = Answer<'/api/disclosure/draws/{planId}'>
export type DrawMoment = PublicDraw['history'][number]
export type DrawSource = PublicDraw['sources'][number]
export type DrawStratum = PublicDraw['strata'][number]
export type DrawResult = Answer<'/api/disclosure/draws/{planId}/result'>
export type AmIDrawn = Answer<'/api/disclosure/draws/{planId}/mine'>
export type PublicResult = Answer<'/api/disclosure/results/{resultId}'>
export type PublicFigures = Answer<'/api/disclosure/figures'>
export type PromiseFigure = PublicFigures['promises'][number]
export type PublicYearPlans = Answer<'/api/disclosure/year-plans'>
export type PublicYearPlan = Answer<'/api/disclosure/year-plans/{yearPlanId}'>
export type PublicYearTask = PublicYearPlan['tasks'][number]
export type PublicJointItems = Answer<'/api/disclosure/joint-items'>
export type PublicDrawRegister = Answer<'/api/disclosure/draw-register'>
export type PublicVisitShares = Answer<'/api/disclosure/visit-shares'>
export type PublicCompetition = Answer<'/api/disclosure/fair-competition'>
export type PublicStandards = Answer<'/api/disclosure/standards'>
export type PublicItems = Answer<'/api/disclosure/items'>
export type PublicItemLine = PublicItems['items'][number]
export type PublicItem = Answer<'/api/disclosure/items/{itemId}'>
export type WeighedPenalty = Answer<'/api/disclosure/items/{itemId}/discretion'>
export type PublicExtract = Answer<'/api/disclosure/extracts/{code}'>
export type OpenData = Answer<'/api/disclosure/open-data'>
export type Interfaces = Answer<'/api/exchange/interfaces'>
export type InterfaceDetail = Answer<'/api/exchange/interfaces/{operationId}'>
export type EventTypes = Answer<'/api/exchange/event-types'>
