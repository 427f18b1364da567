/** An e-mail to one person. */
export type Mail = {
  /** RFC 5322 §3.6.4, without angle brackets; the same at every attempt, so that receivers can tell a repetition. */
  readonly messageId: string
  /** Name shown beside the sender's address. */
  readonly fromName: string
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * How handing a mail to the server ended: taken; refused for good for this recipient or content; not taken, may be tried again; or broken off
 * after the whole mail was handed over, so that nobody knows. `answer` is the server's line, or what happened to the connection.
 */
export type Sending = {
  readonly outcome: 'sent' | 'rejected' | 'later' | 'uncertain'
  readonly answer: string
}

/** A mail server, ready to take mail. */
export type MailServer = {
  /** Where mail goes and whose address it bears, without credentials. */
  readonly about: {
    readonly host: string
    readonly port: number
    /** TLS from the start, STARTTLS demanded, or STARTTLS where it is offered. */
    readonly security: 'tls' | 'starttls' | 'starttls-if-offered'
    readonly user: string
    readonly from: string
  }
  /** Hands one mail over on a connection of its own; never throws for what the server or the network does. */
  send(mail: Mail): Promise<Sending>
}
