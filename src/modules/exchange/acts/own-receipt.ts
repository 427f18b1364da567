import { signStatement } from '#kit/statements/index.ts'
import { exchangeIdentity } from '../instance.ts'
import type { ReceiptStatement } from '../statement.ts'

/** A receipt of this instance, signed (JWS, ES256): its key is in memory, nothing outside is reached. */
export const ownReceipt = (said: ReceiptStatement): Promise<string> =>
  signStatement('krong-receipt', said, exchangeIdentity())
