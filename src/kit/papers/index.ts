export type { Annex, Block, PaperText } from './block.ts'
export {
  type CirculationMark,
  circulationMarks,
  type CornerText,
  type Paper,
  type Signature,
  type UrgencyMark,
  urgencyMarks,
} from './paper.ts'
export {
  copyAbbreviations,
  type CopyKind,
  type Family,
  featuresOf,
  type PaperType,
  paperType,
  paperTypes,
} from './paper-type.ts'
export { checkPaper } from './check-paper.ts'
export { attachedText, copyText, signedAt } from './corner-text.ts'
export { endBody } from './end-body.ts'
export { headOfOrgan } from './head-of.ts'
export { type Range, paperMeasures } from './measures.ts'
export { organLines, placeOf, superiorLines, unitIn } from './organ-name.ts'
export { paperTemplate } from './paper-template.ts'
export { parseBody } from './parse-body.ts'
export { printedPaper } from './printed-paper.ts'
export { receiverLines } from './receivers.ts'
export { issuingAuthority, signatureOf, type SigningForm } from './signing.ts'
export { isSkeleton, skeletonOf } from './skeletons.ts'
export { readTable, tableLength, writeTable } from './table-lines.ts'
export { writeBody } from './write-body.ts'
