/** Format characters that nobody sees and that make two names look alike (bidi controls, zero-width spaces); joiners of emoji stay. */
const invisible = /[\p{Cf}--[\u200c\u200d]]/gv
const controls = /[\p{Cc}--[\t\n]]/gv
const lineBreaks = /\r\n?|\u0085|\u2028|\u2029/g
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/** Cleans text at the edge: composed (NFC), no control or bidi characters, ordinary spaces, trimmed; one line unless told. */
export function nfc(text: string, { multiline = false }: { readonly multiline?: boolean } = {}): string {
  const clean = text
    .toWellFormed()
    .replaceAll(lineBreaks, '\n')
    .replaceAll(controls, '')
    .replaceAll(invisible, '')
    .replaceAll(oddSpaces, ' ')
    .normalize('NFC')
  return (multiline ? clean : clean.replaceAll(/[\t\n]+/g, ' ')).trim()
}
