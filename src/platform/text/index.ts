export { textOf, type FileToRead } from './text-of.ts'
export { textLimits, type FileText, type TextMethod } from './file-text.ts'
export { words } from './messages/index.ts'
