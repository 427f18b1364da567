import { generateSecret, generateURI, verifySync } from 'otplib'

const period = 30

/** A new secret for an authenticator app: 160 bits in base32. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 })
}

/** The otpauth address that an authenticator app reads, and the same as a picture (SVG as data: address). */
export async function totpInvitation(
  secret: string,
  { issuer, username }: { issuer: string; username: string },
): Promise<{ uri: string; picture: string }> {
  const uri = generateURI({ issuer, label: username, secret })
  const { toString: drawQr } = await import('qrcode')
  const svg = await drawQr(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return { uri, picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` }
}

/** Is this the code of now (or of the half minute before or after), and not one used already? Gives back its time step, or undefined. @see RFC 6238 §5.2 */
export function checkTotp(
  secret: string,
  typed: string,
  { now, lastStep }: { now: Temporal.Instant; lastStep: number },
): number | undefined {
  const token = typed.replace(/[\s.-]/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const epoch = Math.floor(now.epochMilliseconds / 1000)
  const answer = verifySync({ secret, token, epoch, period, epochTolerance: period })
  if (!answer.valid) return undefined
  const step = Math.floor(epoch / period) + answer.delta
  return step > lastStep ? step : undefined
}
