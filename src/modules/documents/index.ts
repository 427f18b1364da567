export type { Assignment, AssignmentId, Part } from './assignment.ts'
export {
  type ArrivalWay,
  type Direction,
  type Document,
  type DocumentId,
  type DocumentState,
  type PaperFacts,
  type SigningForm,
  type Urgency,
  urgencies,
} from './document.ts'
export type { KnownRecipient, Recipient } from './recipient.ts'
export type { Step, StepKind } from './step.ts'
export type { SecrecyMark } from './withholding.ts'
export { documentEvents } from './events.ts'
export { stateAfter } from './rules/lifecycle.ts'
export { urls as documentUrls } from './urls.ts'
export { type Version } from './store/versions.ts'
export { documentNotices } from './notice-kinds.ts'
export { listMayRead as whoMayReadDocuments } from './store/notices/may-read.ts'
export { prepareDocuments } from './acts/public-address.ts'
export { openDocument } from './acts/standing.ts'
export { takeIn, type TakeIn } from './acts/take-in.ts'
export { registerIncoming } from './acts/register-incoming.ts'
export { present } from './acts/present.ts'
export { direct } from './acts/direct.ts'
export { assign } from './acts/assign.ts'
export { complete } from './acts/settle.ts'
export { draft, type Draft } from './acts/draft.ts'
export { issue } from './acts/issue.ts'
export { getIssuedPaper, type IssuedPaper, listIssuedPapers } from './acts/issued-papers.ts'
