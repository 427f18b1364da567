/** PDF syntax as signatures need it: a file as its revisions, and further revisions after it. */
export {
  PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
  PdfUnreadable,
  textOf,
} from './objects.ts'
export { type PdfFile, readPdf } from './read-pdf.ts'
export { Revision } from './revision.ts'
