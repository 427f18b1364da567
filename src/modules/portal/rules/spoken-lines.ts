import { plainText, type RichText } from '#kit/rich-text/index.ts'

/** Machines stop in the middle of what is longer. */
const mostLetters = 200

/** A text as it is read aloud: its title, first sentence and sentences, each short enough for the voices of browsers. */
export function spokenLines({
  title,
  lead,
  body,
}: {
  readonly title: string
  readonly lead: string
  readonly body: unknown
}): string[] {
  const paragraphs = [title, lead, ...plainText(body as RichText).split('\n')]
  return paragraphs
    .flatMap((paragraph) => paragraph.split(/(?<=[.!?…;:])\s+/u))
    .flatMap((sentence) => cut(sentence.trim()))
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
}

/** A long sentence in parts, between words, at a comma where there is one. */
function cut(sentence: string): string[] {
  if (sentence.length <= mostLetters) return [sentence]
  const room = sentence.slice(0, mostLetters)
  const at = Math.max(room.lastIndexOf(', ') + 1, 0) || room.lastIndexOf(' ')
  const end = at > 0 ? at : mostLetters
  return [sentence.slice(0, end).trim(), ...cut(sentence.slice(end).trim())]
}
