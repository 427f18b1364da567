/** Characters that nobody sees (zero-width spaces, soft hyphens, directions); joiners are judged apart. */
const invisible = /[\p{Cf}--[\u200c\u200d]]/gv
const controls = /[\p{Cc}--[\t-\r\u0085]]/gv
/** A joiner that joins no emoji. */
const joiners = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200c/gu
const spaces = /[\s\u0085]+/g

/** Text as it stands inside a line: composed (NFC), nothing invisible, each run of spaces one space; the edges keep theirs. */
export const cleanInline = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(invisible, '')
    .replaceAll(controls, '')
    .replaceAll(joiners, '')
    .replaceAll(spaces, ' ')
    .normalize('NFC')

/** A whole line of text: clean, without spaces around it. */
export const cleanLine = (text: string): string => cleanInline(text).trim()

/** Lines of text, each clean, empty ones left out. */
export const cleanLines = (text: string): string =>
  text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map(cleanLine)
    .filter((line) => line !== '')
    .join('\n')
