/** Bytes of unmarked UTF-16: ASCII letters with a zero beside most of them. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 200)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]!++
  if (zeros[1]! > sample.length / 5 && zeros[0] === 0) return 'utf-16le'
  if (zeros[0]! > sample.length / 5 && zeros[1] === 0) return 'utf-16be'
  return undefined
}

/**
 * Decodes a text however it was saved in Viet Nam: UTF-8 with or without mark, UTF-16 (Excel's "Unicode text"), else
 * windows-1258, whose separate tone marks are composed. The result is NFC and without byte order mark.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const utf16 =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : unmarkedUtf16(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes).normalize('NFC')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC') // every byte means something there
  }
}
