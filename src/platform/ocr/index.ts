export { findOcr, type Ocr } from './find-ocr.ts'
export { recognise, type Recognition, type ScanToRead } from './recognise.ts'
export { parseTsv } from './parse-tsv.ts'
export { words } from './messages/index.ts'
