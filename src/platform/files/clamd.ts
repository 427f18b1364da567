import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { Refusal } from '#kit/refusal.ts'
import type { Scan } from './create-files.ts'
import { refuseFile } from './refuse-file.ts'

export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string }

/** Reads `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`; throws a TypeError that says what is expected. */
export function parseClamdAddress(text: string): ClamdAddress {
  const path = text.match(/^unix:(?:\/\/)?(\/.+)$/)?.[1]
  if (path) return { path }
  const tcp = text.match(/^tcp:\/\/(\[[^\]]+\]|[^:/]+)(?::(\d{1,5}))?\/?$/)
  if (!tcp) throw new TypeError('expected tcp://host:port or unix:/path/to/clamd.ctl')
  return { host: tcp[1]!.replace(/^\[|\]$/g, ''), port: Number(tcp[2] ?? 3310) }
}

function framed(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  return Buffer.concat([length, chunk])
}

async function write(socket: Socket, bytes: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    socket.write(bytes, (error) => (error ? reject(error) : resolve())),
  )
}

/** Speaks INSTREAM (clamd(8)): the file in pieces, each after its length, then an empty piece; answers clamd's one line. */
async function askClamd(address: ClamdAddress, path: string, milliseconds: number): Promise<string> {
  const socket = connect(address)
  socket.setTimeout(milliseconds, () => socket.destroy(new Error('clamd does not answer')))
  const answer = (async () => {
    const parts: Buffer[] = []
    for await (const part of socket) parts.push(part as Buffer)
    return Buffer.concat(parts).toString('utf8').replace(/\0$/, '')
  })()
  const sent = (async () => {
    await write(socket, Buffer.from('zINSTREAM\0'))
    for await (const chunk of createReadStream(path)) await write(socket, framed(chunk as Buffer))
    await write(socket, Buffer.alloc(4))
  })()
  try {
    // clamd may answer and hang up before it was told everything: its answer counts, not our broken pipe.
    const [said, failed] = await Promise.all([
      answer,
      sent.then(
        () => undefined,
        (fault: unknown) => fault,
      ),
    ])
    if (said === '' && failed) throw failed
    return said
  } finally {
    socket.destroy()
  }
}

/**
 * Makes a scanner of a clamd. Only the exact answer `stream: OK` lets a file pass: a found virus, a size limit, an error and
 * silence all refuse. clamd should run with `AlertExceedsMax yes`, or it calls unscanned parts clean.
 */
export function createClamdScan(address: ClamdAddress, { milliseconds = 60_000 } = {}): Scan {
  return async (path) => {
    try {
      const answer = await askClamd(address, path, milliseconds)
      if (answer === 'stream: OK') return
      const finding = answer.match(/^stream: (.{1,100}) FOUND$/)?.[1]
      if (finding) refuseFile('files.infected', { finding })
    } catch (fault) {
      if (fault instanceof Refusal) throw fault
    }
    refuseFile('files.scan-failed')
  }
}
