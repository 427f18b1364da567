/** Letters and digits that people do not mix up (Crockford): no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The code that 60 random bits spell. */
export function codeOf(bits: bigint): string {
  let code = ''
  for (let rest = BigInt.asUintN(60, bits), at = 0; at < 12; at++, rest >>= 5n)
    code = alphabet[Number(rest & 31n)]! + code
  return code
}

/** A code as people read it aloud: XXXX-XXXX-XXXX. */
export const spellCode = (code: string): string => code.replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3')

/** The code that somebody typed, in whatever way; undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(code) ? code : undefined
}
