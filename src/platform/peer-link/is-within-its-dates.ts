import type { X509Certificate } from 'node:crypto'

/** Whether a certificate is valid by its dates, now by the clock of this machine. */
export function isWithinItsDates({ validFromDate, validToDate }: X509Certificate): boolean {
  const now = Temporal.Now.instant().epochMilliseconds
  return validFromDate.getTime() <= now && now <= validToDate.getTime()
}
