export { linesOf } from './lines.ts'
export { secrecyMarkOf } from './marks.ts'
export { type FoundMark, secrecyMarkOn } from './secrecy-mark-on.ts'
export type { Box, Line, PageWord, PageWords } from './page.ts'
export { proposeFields } from './propose-fields.ts'
export {
  type PaperType,
  type Proposal,
  type Proposals,
  type SecrecyMark,
  secrecyMarks,
  type UrgencyMark,
} from './proposal.ts'
