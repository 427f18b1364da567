const attrChar = /[^A-Za-z0-9!#$&+.^_`|~-]/g

/** Percent-encodes for `filename*` (RFC 8187 §3.2.1): everything but attr-char. */
function extValue(name: string): string {
  return Array.from(name, (letter) =>
    letter.replace(attrChar, () =>
      Array.from(
        new TextEncoder().encode(letter),
        (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      ).join(''),
    ),
  ).join('')
}

/** A name for clients that know ASCII only: marks dropped, đ as d, anything else as `_`. */
function asciiName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
  return plain.replace(/[^\x20-\x7e]|["\\%;]/gu, '_')
}

/** Writes a Content-Disposition header (RFC 6266) that keeps Vietnamese names right everywhere. */
export function contentDisposition(name: string, inline: boolean): string {
  const ascii = asciiName(name)
  const whole = ascii === name ? '' : `; filename*=UTF-8''${extValue(name)}`
  return `${inline ? 'inline' : 'attachment'}; filename="${ascii}"${whole}`
}
