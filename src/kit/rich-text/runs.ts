import { cleanHref } from './clean-href.ts'
import { type Break, type Inline, marks, type Text } from './document.ts'
import { bitOf, breakRun, isBreak, type Run, textRun } from './run.ts'
import { RunList } from './run-list.ts'

/** Lays inlines flat; an address that may not be linked is left out, its text stays. */
export function toRuns(content: readonly Inline[]): Run[] {
  const flat = (inline: Text | Break, href?: string): Run => {
    if (inline.kind === 'break') return breakRun
    const bits = (inline.marks ?? []).reduce((sum, mark) => sum | bitOf(mark), 0)
    return textRun(inline.text, { marks: bits, href, language: inline.language })
  }
  return content.flatMap((inline) => {
    if (inline.kind !== 'link') return flat(inline)
    const href = cleanHref(inline.href)
    return inline.content.map((one) => flat(one, href))
  })
}

function collapse(runs: readonly Run[]): Run[] {
  const kept = new RunList()
  for (const run of runs) {
    if (isBreak(run)) {
      kept.trimSpace()
      if (!kept.isEmpty) kept.add(run)
      continue
    }
    const text = kept.wantsNoSpace ? run.text.trimStart() : run.text
    if (text !== '') kept.add({ ...run, text })
  }
  kept.trimSpace()
  kept.trimBreaks()
  return kept.runs()
}

/** Links of which nothing is seen become plain. */
function unlinkBlank(runs: readonly Run[]): Run[] {
  const kept = new RunList()
  for (let at = 0; at < runs.length;) {
    const { href } = runs[at]!
    let end = at + 1
    while (end < runs.length && runs[end]!.href === href) end++
    const group = runs.slice(at, end)
    const blank = group.every(({ text }) => text.trim() === '')
    for (const run of group) kept.add(blank ? { ...run, href: undefined } : run)
    at = end
  }
  return kept.runs()
}

/** Runs in their one normal form: single spaces, none at the edges of a line, no look twice in a row, no break at an end. */
export const tidyRuns = (runs: readonly Run[]): Run[] => unlinkBlank(collapse(runs))

/** Parts a line where at least `breaks` breaks follow one another; breaks that part are left out. */
export function splitRuns(runs: readonly Run[], breaks: number): Run[][] {
  const parts: Run[][] = [[]]
  let pending = 0
  for (const run of runs) {
    if (isBreak(run)) {
      pending++
      continue
    }
    if (pending >= breaks) parts.push([])
    else if (pending > 0) parts.at(-1)!.push(breakRun)
    pending = 0
    parts.at(-1)!.push(run)
  }
  return parts.filter((part) => part.length > 0)
}

const marksOf = (bits: number) => marks.filter((mark) => bits & bitOf(mark))

/** Inlines of tidy runs; a break belongs to a link that goes on after it. */
export function fromRuns(runs: readonly Run[]): Inline[] {
  const content: Inline[] = []
  let link: { href: string; content: (Text | Break)[] } | undefined
  for (const [at, run] of runs.entries()) {
    const [before, after] = [runs[at - 1]?.href, runs[at + 1]?.href]
    const href = isBreak(run) ? (before === after ? before : undefined) : run.href
    const found = marksOf(run.marks)
    const one: Text | Break = isBreak(run)
      ? { kind: 'break' }
      : {
          kind: 'text',
          text: run.text,
          ...(found.length > 0 ? { marks: found } : {}),
          ...(run.language ? { language: run.language } : {}),
        }
    if (href === undefined) {
      link = undefined
      content.push(one)
    } else if (link?.href === href) link.content.push(one)
    else {
      link = { href, content: [one] }
      content.push({ kind: 'link', ...link })
    }
  }
  return content
}

/** Inlines of a text that is one paragraph whatever stands in it: a caption keeps single breaks. */
export const tidyInlines = (content: readonly Inline[]): Inline[] =>
  fromRuns(splitRuns(tidyRuns(toRuns(content)), Number.POSITIVE_INFINITY)[0] ?? [])
