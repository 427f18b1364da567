export type { Mail, MailServer, Sending } from './mail.ts'
export { openMailServer, type Patience } from './open-mail-server.ts'
