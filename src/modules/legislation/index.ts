/** The front door of legislation: legal documents that authorities show, with their validity and relations, and consultations on drafts. */
export {
  type LegalDocumentId,
  type LegalFile,
  type Relation,
  type RelationKind,
  relationKinds,
} from './legal-document.ts'
export type { ConsultationId, ConsultationState, NewRemark, RemarkStatus } from './consultation.ts'
export { legislationEvents } from './events.ts'
export { mayPrepare as mayPrepareDocuments } from './rules/access.ts'
export { articlesOf, type ArticleLine, saysSomething, type Stretch, stretchesOf } from './rules/articles.ts'
export { consultationStateOn } from './rules/consultation-state.ts'
export { questionOf } from './rules/question.ts'
export { validities, type Validity } from './validity.ts'
export { validityOn } from './rules/validity.ts'
export {
  type Facet,
  findPublishedDocument,
  type HistoryLine,
  type LegalFilter,
  type LegalLine,
  listFacets,
  listHistory,
  listNewestDocuments,
  listPublishedDocuments,
  listRelated,
  type PublishedDocument,
  type RelatedLine,
} from './store/published.ts'
export {
  type ConsultationLine,
  findDraftOf,
  findPublishedConsultation,
  findResult,
  listPublishedConsultations,
  listPublishedRemarks,
  type PublishedConsultation,
  type PublishedRemark,
} from './store/published-consultations.ts'
export { type ChainLine, listChain } from './store/chain.ts'
export { changeEdition } from './acts/change-edition.ts'
export {
  approveConsultation,
  draftConsultation,
  extendConsultation,
  forceConsultation,
  submitConsultation,
  withdrawConsultation,
} from './acts/consultation.ts'
export { concludeConsultation, reportConsultation } from './acts/conclude-consultation.ts'
export { correctDocument, endDocument } from './acts/correct-document.ts'
export { draftDocument } from './acts/draft-document.ts'
export type { EnteredFacts } from './acts/entered.ts'
export { importDocument, type ImportDocument } from './acts/import-document.ts'
export { approveEdition, forceEdition } from './acts/publish-edition.ts'
export { secrecyMarkIn } from './outside/secrecy-mark-in.ts'
export { answerRemark, decideRemark, leaveRemark, type LeaveRemark } from './acts/remarks.ts'
export { submitEdition } from './acts/submit-edition.ts'
export { urls as legislationUrls } from './urls.ts'
