import { after } from 'node:test'
import { type Paper, paperTemplate, printedPaper } from '#kit/papers/index.ts'
import { closeTypesetters, typeset } from '#platform/typesetting/index.ts'

after(closeTypesetters)

/** Sets a paper as the program does. */
export const setPaper = (paper: Paper) =>
  typeset({ template: paperTemplate, data: printedPaper(paper), dated: paper.written })
