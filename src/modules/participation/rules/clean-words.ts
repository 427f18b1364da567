import { nfc } from '#kit/vietnamese/index.ts'

/** Letters that show nothing though they are no format characters: Hangul fillers, the empty Braille cell, variation marks of no emoji. */
const blanks = /\u034f|\u17b4|\u17b5|[\u115f\u1160\u2800\u3164\uffa0\ufff9-\ufffc]|[\u180b-\u180f]/g
/** A joiner that joins no emoji. */
const joiners = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200c/gu
/** Marks piled upon marks, which run over the lines above and below. */
const piled = /(\p{M}{2})\p{M}+/gu

function cleanOnce(typed: string, multiline: boolean): string {
  const text = nfc(typed.replaceAll(blanks, ''), { multiline })
    .replaceAll(joiners, '')
    .replaceAll(piled, '$1')
    .replaceAll(/(\P{N})\1{9,}/gu, '$1$1$1')
    .replaceAll(/[ \t]+/g, ' ')
  return multiline
    ? text
        .replaceAll(/ ?\n ?/g, '\n')
        .replaceAll(/\n{3,}/g, '\n\n')
        .trim()
    : text.trim()
}

/** What a stranger typed, as it may stand on a page: nothing invisible, no reversed direction, no piles of marks, no runs of empty lines or of one sign. */
export function cleanWords(typed: string, { multiline = false } = {}): string {
  const clean = cleanOnce(typed, multiline)
  // What was taken out may have kept apart what is now to be taken out too.
  return clean === typed ? clean : cleanWords(clean, { multiline })
}
