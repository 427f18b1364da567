import { randomUUID } from 'node:crypto'

/** A form of one text and one file (RFC 7578), with the boundary that stands in neither. */
export function writeMultipart(
  question: { readonly name: string; readonly json: string } | null,
  file: { readonly name: string; readonly bytes: Uint8Array },
): { readonly body: Uint8Array; readonly contentType: string } {
  const boundary = `krong-${randomUUID()}`
  const part = (disposition: string, type: string) =>
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\ncontent-type: ${type}\r\n\r\n`,
    )
  const body = Buffer.concat([
    ...(question ? [part(`name="${question.name}"`, 'application/json; charset=utf-8'), Buffer.from(`${question.json}\r\n`)] : []),
    part(`name="${file.name}"; filename="packet.edxml"`, 'application/octet-stream'),
    file.bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]) // prettier-ignore
  return { body, contentType: `multipart/form-data; boundary=${boundary}` }
}
