/** 主体责任与行业自治: standards made public by those who work by them (seed 3). */
export { findDeclaration as readDeclaration } from './queries/find-declaration.ts'
export { findDisclosureOrder as readDisclosureOrder } from './queries/find-declaration.ts'
export { findStandardTest as readStandardTest } from './queries/find-declaration.ts'
export type { DeclarationRow, DisclosureOrderRow, StandardTestRow } from './queries/find-declaration.ts'
export { indicatorKindWords, indicatorWords, standardKindWords, testVerdictWords } from './strings.ts'
export { findAssociationAct as readAssociationAct } from './queries/association-acts.ts'
export type { AssociationActRow } from './queries/association-acts.ts'
