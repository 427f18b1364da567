import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Mail, MailServer, Sending } from './mail.ts'
import { outcomeOf } from './outcome-of.ts'
import { readServerAddress, type ServerAddress } from './server-address.ts'

/** How long a silent server is waited for, in milliseconds. */
export type Patience = { readonly toConnect: number; readonly toAnswer: number }

const usualPatience: Patience = { toConnect: 15_000, toAnswer: 60_000 }

/** The mail as it goes over the wire (RFC 5322, UTF-8 in quoted-printable). */
async function written(mail: Mail, from: string): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const { messageId, fromName, to, subject, text, html, headers } = mail
  return new MailComposer({
    messageId: `<${messageId}>`,
    from: { name: fromName, address: from },
    to,
    subject,
    text,
    html,
    headers,
  })
    .compile()
    .build()
}

/** Hands the mail over on an open connection. The bytes are asked for only once the server wants them, so that we know whether all were handed over. */
async function handOver(
  connection: SMTPConnection,
  envelope: { from: string; to: string },
  bytes: Buffer,
  noteEnd: () => void,
): Promise<string> {
  async function* read() {
    yield bytes
    noteEnd()
  }
  return new Promise((resolve, reject) => {
    connection.send(envelope, Readable.from(read()), (fault, info) =>
      fault ? reject(fault) : resolve(info?.response ?? ''),
    )
  })
}

async function converse(
  { connection: options, login, from }: ServerAddress,
  mail: Mail,
  patience: Patience,
): Promise<Sending> {
  const bytes = await written(mail, from)
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  const connection = new Connection({
    ...options,
    connectionTimeout: patience.toConnect,
    greetingTimeout: patience.toConnect,
    socketTimeout: patience.toAnswer,
  })
  let handedOver = false
  let broke: (fault: unknown) => void = () => {}
  // A connection may break at any moment, also while nothing waits for its answer.
  const broken = new Promise<never>((_, reject) => (broke = reject))
  broken.catch(() => {})
  connection.on('error', broke)
  const within = <Result>(step: Promise<Result>) => Promise.race([step, broken])
  const asked = (ask: (done: (fault?: unknown) => void) => void) =>
    within(new Promise<void>((resolve, reject) => ask((fault) => (fault ? reject(fault) : resolve()))))
  try {
    await asked((done) => connection.connect(done))
    if (login) await asked((done) => connection.login(login, done))
    const envelope = { from, to: mail.to.address }
    const answer = await within(handOver(connection, envelope, bytes, () => (handedOver = true)))
    connection.quit()
    return { outcome: 'sent', answer }
  } catch (fault) {
    connection.close()
    return outcomeOf(fault, handedOver)
  }
}

/** Names the mail server of an instance; nothing is connected before the first mail. The sender's address follows from the URL (see `readServerAddress`). */
export function openMailServer(
  smtpUrl: string,
  publicUrl: string,
  patience: Patience = usualPatience,
): MailServer {
  const address = readServerAddress(smtpUrl, publicUrl)
  const { host = '', secure, requireTLS } = address.connection
  const port = Number(address.connection.port)
  const security = secure ? 'tls' : requireTLS ? 'starttls' : 'starttls-if-offered'
  return {
    about: { host, port, security, user: address.login?.user ?? '', from: address.from },
    send: (mail) => converse(address, mail, patience),
  }
}
