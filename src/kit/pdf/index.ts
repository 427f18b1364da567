/** PDF syntax as signatures need it: a file as its revisions, and further revisions after it. */
export {
  PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
  PdfUnreadable,
  PdfUnwritable,
  textOf,
  textString,
} from './objects.ts'
export { Lexer } from './lexer.ts'
export { parseObject } from './parse-object.ts'
export { type PdfFile, readPdf } from './read-pdf.ts'
export { Revision } from './revision.ts'
export { type Appended, appendRevision, type Changes } from './append-revision.ts'
export { ObjectCopier } from './copy-objects.ts'
export { PdfUpdate } from './pdf-update.ts'
export { type Place, writeObject } from './write-object.ts'
