import type { AddressInfo, Socket } from 'node:net'
import { after } from 'node:test'
import { SMTPServer } from 'smtp-server'

/** A letter as it came over the wire. */
export type Caught = { readonly to: string; readonly raw: string }

export type MailTrap = {
  readonly url: string
  readonly caught: Caught[]
  /** What the server does with the next letters. */
  answer: 'take' | 'refuse-recipient' | 'busy' | 'break-after-data'
}

/** A real mail server on this machine that keeps what it takes and fails as it is told. */
export async function mailTrap(): Promise<MailTrap> {
  const trap: MailTrap = { url: '', caught: [], answer: 'take' }
  const fault = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code })
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_, __, done) => {
      if (trap.answer === 'refuse-recipient') return done(fault(550, 'khong co hop thu nay'))
      return done(trap.answer === 'busy' ? fault(451, 'dang ban, xin thu lai sau') : undefined)
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const [recipient] = session.envelope.rcptTo
        trap.caught.push({ to: recipient?.address ?? '', raw: Buffer.concat(parts).toString('utf8') })
        if (trap.answer === 'break-after-data') for (const socket of sockets) socket.destroy()
        else done()
      })
    },
  })
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  after(() => new Promise<void>((closed) => server.close(() => closed())))
  return Object.assign(trap, { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` })
}
