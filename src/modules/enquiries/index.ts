/** The front door of enquiries: what people bring to an authority, receptions, the leaders' week; and what the public reads of them. */
export {
  type Enquiry,
  type EnquiryId,
  type EnquiryKind,
  enquiryKinds,
  type EnquiryState,
  type EnquiryStep,
  type RequestDetails,
  supplies,
} from './enquiry.ts'
export { isLate, isOpen, stateOf } from './enquiry-state.ts'
export type { Week, WeekLine } from './week.ts'
export { enquiryEvents } from './events.ts'
export { enquiryNotices } from './notice-kinds.ts'
export { enquiryUrls } from './urls.ts'
export { mayArrange as mayArrangeReceptions } from './rules/access.ts'
export { readCode, spellCode } from './rules/code.ts'
export { daysLeft } from './rules/deadlines.ts'
export { expectedAt, mayBook } from './rules/turns.ts'
export { mondayOf } from './rules/week-lines.ts'
export { StateTag as EnquiryStateTag } from './parts/state-tag.tsx'
export { Lines } from './parts/lines.tsx'
export {
  type Figures,
  findPublished,
  findPublishedPicture,
  type Field,
  listFields,
  listFigures,
  listPublished,
  listPublishedPictures,
  listRequests,
  type PublishedEnquiry,
  type PublishedPicture,
  type RegisteredRequest,
} from './store/published.ts'
export { listClocks, type PublicClock } from './store/public-clocks.ts'
export {
  findPublishedReception,
  listPublishedReceptions,
  type PublishedReception,
} from './store/receptions.ts'
export { listTerms } from './store/terms.ts'
export { findTracked, type Tracked, type TrackedEnquiry, type TrackedTurn } from './store/tracking.ts'
export { findPublishedWeek, findWeeksBeside } from './store/weeks.ts'
export { approveAnswer, draftAnswer, submitAnswer } from './acts/answer-enquiry.ts'
export { assignEnquiry } from './acts/assign-enquiry.ts'
export { forwardEnquiry, refuseEnquiry } from './acts/turn-away.ts'
export { publishAnswer } from './acts/publish-answer.ts'
export { openReception } from './acts/receptions.ts'
export { publishWeek } from './acts/publish-week.ts'
export { rateAnswer } from './acts/rate-answer.ts'
export { submitEnquiry, type SubmitEnquiry } from './acts/submit-enquiry.ts'
export { type BookTurn, bookTurn, cancelTurn } from './acts/turns.ts'
export { mostPictures, picturesLimit, takePictures } from './outside/take-pictures.ts'
