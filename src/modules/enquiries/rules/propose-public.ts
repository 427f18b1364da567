import { findPersonalData } from '#kit/rich-text/index.ts'
import { fold } from '#kit/vietnamese/index.ts'
import { nameWords } from './names-in.ts'

/** What stands where something was left out. */
export const leftOut = '[…]'

export type Proposal = {
  readonly text: string
  /** What was left out, as it stood. */
  readonly hidden: readonly string[]
}

/** A text with what looks like personal data and the name of its sender left out: a proposal for who edits it, not a promise. */
export function proposePublic(text: string, name: string): Proposal {
  const hidden: string[] = []
  let open = ''
  let at = 0
  for (const found of findPersonalData(text)) {
    open += text.slice(at, found.at) + leftOut
    at = found.at + found.text.length
    hidden.push(found.text)
  }
  const named = leaveOutName(open + text.slice(at), name)
  return { text: named.text, hidden: [...hidden, ...named.hidden] }
}

/** A text with a name of several words left out, however it is typed; `isIt` may say of a run of the same letters that it is no name. */
export function leaveOutName(
  text: string,
  name: string,
  isIt: (run: string) => boolean = () => true,
): Proposal {
  const hidden: string[] = []
  let open = text
  const words = nameWords(name)
  if (words.length === 0) return { text: open, hidden }
  const wanted = words.join(' ')
  // Any run of as many words is compared without marks, whatever stands between them, as `namesIn` does: a name is typed in many ways.
  const run = new RegExp(String.raw`\p{L}+(?:[^\p{L}\p{N}]+\p{L}+){${words.length - 1}}`, 'gu')
  for (let from = 0; from < open.length;) {
    run.lastIndex = from
    const match = run.exec(open)
    if (!match) break
    if (fold(match[0]).replaceAll(/[^\p{L}]+/gu, ' ') === wanted && isIt(match[0])) {
      hidden.push(match[0])
      open = open.slice(0, match.index) + leftOut + open.slice(match.index + match[0].length)
      from = match.index + leftOut.length
    } else from = match.index + (/^\p{L}+/u.exec(match[0])?.[0].length ?? 1)
  }
  return { text: open, hidden }
}
