const headBytes = 4_096
const tailBytes = 65_557
const markup = /<(?:!doctype\s+html|html|script|iframe)[\s>]|<\?php/i

/** An archive is found from its end (APPNOTE 4.3.16); what follows a picture may be one. */
function endsAsZip(tail: Buffer): boolean {
  const at = tail.lastIndexOf(Buffer.from('PK\x05\x06'))
  return at >= 0 && at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length
}

/** Asks whether another program would read a picture as something else: a page, a PDF or an archive. */
export function hidesAnotherFile(bytes: Buffer): boolean {
  const head = bytes.subarray(0, headBytes)
  const tail = bytes.subarray(-tailBytes)
  if (head.subarray(0, 1_024).includes('%PDF-')) return true
  return markup.test(head.toString('latin1')) || markup.test(tail.toString('latin1')) || endsAsZip(tail)
}
