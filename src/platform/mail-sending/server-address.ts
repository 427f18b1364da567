import { isIP } from 'node:net'
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'

export type ServerAddress = {
  readonly connection: SMTPConnectionOptions
  readonly login: { readonly user: string; readonly pass: string } | undefined
  readonly from: string
}

const isLocal = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.')
const looksLikeMail = (text: string) => /^[^\s@<>]+@[^\s@<>]+$/.test(text)

/**
 * Reads `smtp://` (587 unless told, STARTTLS; demanded where a password is sent to another machine) or `smtps://` (465, TLS from the start),
 * with `user:password@` where the server asks for one and `?from=address` as sender: the user when that is an address, else krong@ the public host.
 */
export function readServerAddress(smtpUrl: string, publicUrl: string): ServerAddress {
  const { protocol, hostname, port, username, password, searchParams } = new URL(smtpUrl)
  const host = hostname.replace(/^\[|\]$/g, '')
  const secure = protocol === 'smtps:'
  const user = decodeURIComponent(username)
  const publicHost = new URL(publicUrl).hostname
  const asked = [searchParams.get('from') ?? '', user].find(looksLikeMail)
  return {
    connection: {
      host,
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      requireTLS: !secure && user !== '' && !isLocal(host),
      name: isIP(publicHost) ? `[${publicHost}]` : publicHost,
    },
    login: user === '' ? undefined : { user, pass: decodeURIComponent(password) },
    from: asked ?? `krong@${publicHost}`,
  }
}
