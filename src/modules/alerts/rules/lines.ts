/** The lines of a text that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/^[-*•+]\s*/, ''))
    .filter((line) => line !== '')

/** A person or post with a telephone number, as they were typed in one line; without a number where none is found. */
export function phoneIn(line: string): { readonly who: string; readonly phone: string } {
  const [found = ''] = /\+?\d[\d .()-]{1,18}\d/.exec(line) ?? []
  const who = line
    .replace(found, '')
    .replaceAll(/^[\s:,–-]+|[\s:,–-]+$/g, '')
    .trim()
  return { who, phone: found.trim() }
}

/** The number as a telephone dials it. */
export const dialled = (phone: string): string => phone.replaceAll(/[^\d+]/g, '')
