export type {
  Alignment,
  Attachment,
  Audio,
  Block,
  Break,
  Cell,
  Figure,
  Gallery,
  Heading,
  Inline,
  Link,
  List,
  Mark,
  Numbering,
  Paragraph,
  Quote,
  RichText,
  Rule,
  Table,
  Text,
  TextLanguage,
  Video,
} from './document.ts'
export { alignments, marks, numberings, textLanguages } from './document.ts'
export { most as richTextLimits } from './limits.ts'
export { richTextSchema } from './schema.ts'
export { tidy } from './tidy.ts'
export { cleanHref } from './clean-href.ts'
export { readHtml } from './reading/read-html.ts'
export type { ReadOptions } from './reading/reader.ts'
export type { ChangeCode, MissingPicture, ReadReport } from './reading/report.ts'
export { writeHtml } from './writing/write-html.ts'
export { writtenElements } from './writing/element.ts'
export type { Resolve, ResolvedFile, ResolvedPicture } from './writing/resolve.ts'
export { excerpt, plainText, wordCount } from './plain-text.ts'
export { type HeadingLine, headingsOf } from './headings.ts'
export { fileIdsOf, type LinkFound, linksOf, pictureIdsOf } from './references.ts'
export { findPersonalData, type PersonalData, type PersonalDataKind } from './find-personal-details.ts'
export { type AccessibilityCode, checkAccessibility, type Obstacle } from './check-accessibility.ts'
export type { Path } from './walk.ts'
