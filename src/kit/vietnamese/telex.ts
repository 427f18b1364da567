import { fold } from './fold.ts'
import { isSyllable, isWrittenTogether } from './syllable.ts'

const most = 8

/** Guesses what was meant when Telex keys stayed in the text ("thuowng" → "thuong", "ddakroong" → "dakrong"): folded readings, likeliest first, at most 8; none when nothing looks like a slip. */
export function repairTelex(text: string): string[] {
  const folded = fold(text)
  let readings = ['']
  for (const [index, word] of folded.split(' ').entries()) {
    const choices = repairsOf(word)
    readings = readings.flatMap((before) => choices.map((each) => (index ? `${before} ${each}` : each)))
    readings.length = Math.min(readings.length, most)
  }
  return readings.filter((reading) => reading !== folded)
}

/** The folded readings of one word; the word itself when it needs or allows no repair. */
function repairsOf(word: string): string[] {
  if (isSyllable(word)) return [word]
  const shaped = word
    .replaceAll('dd', 'd')
    .replaceAll(/(aa|ee|oo)/g, (pair) => pair[0]!)
    .replaceAll(/(?<=[auo])w/g, '')
    .replaceAll(/(?<=uo[a-z]{0,2})w/g, '')
  const bare = shaped.replaceAll(/(?<![aeiouy])w/g, 'u')
  const toneless = bare.replace(/(?<=[aeiouy][a-z]{0,3})[sfrxjz]$/, '')
  const toneWithin = bare.replace(/(?<=[aeiouy])[sfrxjz](?=[aeiouycmnpt])/, '')
  const candidates = [...new Set([bare, toneless, toneWithin])].filter((each) => each !== word)
  const oneSyllable = candidates.filter(isSyllable)
  const readings = oneSyllable.length > 0 ? oneSyllable : candidates.filter(isWrittenTogether)
  return readings.length > 0 ? readings : [word]
}
