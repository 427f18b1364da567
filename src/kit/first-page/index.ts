export { linesOf } from './lines.ts'
export type { Box, Line, PageWord, PageWords } from './page.ts'
