import { z } from 'zod'
import type { Signer } from '#kit/cms/index.ts'
import { signPdf } from '#kit/pades/making/index.ts'
import { type SocketVisit, webSocketServer } from './web-socket-server.ts'

export type DesktopMood = 'honest' | 'cancelled' | 'silent' | 'closing' | 'garbage' | 'unsigned' | 'changing' | 'not-bringing' // prettier-ignore

export type DesktopSigningServer = {
  readonly address: string
  mood: DesktopMood
  /** Operations that were asked for. */
  readonly asked: string[]
}

/** What the program reads, by its plug-in; `FileName` empty would let the person choose a file, which we never ask. */
const question = z.strictObject({
  FileUploadHandler: z.url(),
  SessionId: z.string(),
  JWTToken: z.string(),
  FileName: z.url(),
  MetaData: z.array(z.strictObject({ Key: z.string(), Value: z.string() })),
  DocNumber: z.string().optional(),
  IssuedDate: z.string().optional(),
})
const operations = ['/SignApproved', '/SignIssued', '/SignAppendix', '/SignCopy', '/SignIncome', '/Comment']

/** A stand-in for the signing program on a person's machine: it fetches the file, signs it with its token and brings it, as the real one does. */
export async function desktopSigningServer(
  signer: Signer,
  tls?: { readonly key: Buffer; readonly cert: Buffer },
  /** Any that is free unless told; pages ask the real program at 8987. */
  port = 0,
): Promise<DesktopSigningServer> {
  const changed = (bytes: Uint8Array) => {
    const other = Buffer.from(bytes)
    other[other.indexOf('%PDF-1.') + 7]! ^= 1
    return other
  }
  const sign = async (bytes: Uint8Array) => {
    if (server.mood === 'unsigned') return bytes
    const signed = await signPdf(bytes, { signer, field: 'VGCA', at: Temporal.Now.instant() })
    return server.mood === 'changing' ? changed(signed.bytes) : signed.bytes
  }
  const work = async ({ message, path }: SocketVisit): Promise<object> => {
    if (!operations.includes(path)) return { Status: 404, Message: 'Unknown operation' }
    const asked = question.parse(JSON.parse(message))
    const fetched = await fetch(asked.FileName)
    if (!fetched.ok) return { Status: 1, Message: 'Không tải được tệp' }
    const name = decodeURIComponent(new URL(asked.FileName).pathname.split('/').at(-1) ?? '')
    const signed = await sign(new Uint8Array(await fetched.arrayBuffer()))
    const fields = { Status: 0, Message: '', FileName: name, FileServer: '', DocumentNumber: asked.DocNumber ?? '', DocumentDate: asked.IssuedDate ?? '', CustomSignatureText: '' }
    if (server.mood === 'not-bringing') return fields
    const form = new FormData()
    for (const { Key, Value } of asked.MetaData) form.append(Key, Value)
    form.append('uploadfile', new Blob([Buffer.from(signed)], { type: 'application/pdf' }), name)
    const brought = await fetch(asked.FileUploadHandler, { method: 'POST', body: form })
    const told = (await brought.json()) as { Status: boolean; Message: string; FileServer: string }
    return told.Status ? { ...fields, FileServer: told.FileServer } : { ...fields, Status: 2, Message: told.Message }
  }
  const answer = (visit: SocketVisit) => {
    server.asked.push(visit.path)
    if (server.mood === 'silent') return
    if (server.mood === 'closing') visit.socket.destroy()
    else if (server.mood === 'garbage') visit.reply('Chữ ký')
    else if (server.mood === 'cancelled') visit.reply(JSON.stringify({ Status: 5, Message: 'Người dùng đã hủy ký số' }))
    else void work(visit).then((told) => visit.reply(JSON.stringify(told)), (fault: unknown) => visit.reply(JSON.stringify({ Status: 500, Message: String(fault) })))
  }
  const server: DesktopSigningServer = { address: await webSocketServer(answer, tls, port), mood: 'honest', asked: [] }
  return server
} // prettier-ignore
