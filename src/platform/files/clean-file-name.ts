const windowsDevice = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)$/i
const maxBytes = 255
/** Control characters, text-direction overrides, zero-width and other invisible characters, tags, lone surrogates. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
const forbidden = /[<>:"|?*]/g

/** Cuts a text to at most `limit` bytes of UTF-8 without splitting a character or leaving a mark without its letter. */
function cutBytes(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text
  let kept = ''
  let used = 0
  for (const { segment } of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)) {
    used += Buffer.byteLength(segment)
    if (used > limit) break
    kept += segment
  }
  return kept
}

/** Divides a name into stem and extension (without dot, as written); a leading dot or an odd extension belongs to the stem. */
export function splitExtension(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.')
  const extension = name.slice(dot + 1)
  if (dot <= 0 || !/^[\p{L}\p{N}_-]{1,16}$/u.test(extension)) return { stem: name, extension: '' }
  return { stem: name.slice(0, dot), extension }
}

/**
 * Makes a name from outside safe on every disk and in every header: NFC, last path part only, nothing invisible, no Windows
 * device, at most 255 bytes with the extension kept. Never empty; cleaning twice changes nothing.
 */
export function cleanFileName(name: string): string {
  // A long name is cut before anything that is costly per character.
  const last =
    name
      .slice(-4096)
      .normalize('NFC')
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== '') ?? ''
  const tidy = last.replace(invisible, '').replace(forbidden, '_').replace(/\s+/gu, ' ').normalize('NFC')
  const trimmed = trimEnds(tidy)
  const { stem, extension } = splitExtension(trimmed)
  const safeStem = windowsDevice.test(stem.split('.')[0]!.trim()) ? `_${stem}` : stem
  const suffix = extension === '' ? '' : `.${extension}`
  const cut = `${trimEnds(cutBytes(safeStem, maxBytes - Buffer.byteLength(suffix)))}${suffix}`
  return trimEnds(cut) || 'tep'
}

/** No spaces at the ends, no dots at the end (Windows drops them), no hidden file. */
function trimEnds(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/gu, '')
}
