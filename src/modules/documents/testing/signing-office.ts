import { randomBytes } from 'node:crypto'
import {
  getSigningServices,
  giveKey,
  issueTrialKey,
  openTrial,
  openTrialAuthority,
  prepareSignatures,
  type SigningKeyId,
} from '#modules/signatures/index.ts'
import type { Act, Actor } from '#platform/database/index.ts'
import type { TestDatabase } from '#platform/testing/index.ts'
import type { Office, Worker } from './office.ts'

/** The passphrase of every key of the office. */
export const passphrase = 'Sông Đakrông 2026'

/** Gives people of an office trial keys of their own, and the office its seal; by the instance's own trial authority. */
export async function signingOffice(
  { transactor }: TestDatabase,
  office: Office,
  people: readonly Worker[],
): Promise<{ readonly seal: SigningKeyId; readonly keys: ReadonlyMap<Worker, SigningKeyId> }> {
  prepareSignatures({ key: randomBytes(32), publicUrl: 'http://krong.test' })
  const actor: Actor = { kind: 'system', name: 'test' }
  const origin = { requestId: 'test', channel: 'job' } as const
  const act = <Input, Result>(one: Act<Input, Result>, input: Input) =>
    transactor.act({ actor, origin }, one, input)
  await act(openTrialAuthority, {})
  const { trialKeys, now } = await transactor.read(actor, getSigningServices)
  const trial = openTrial(trialKeys)!
  const { authorityId } = office
  const give = async (of: Worker | undefined): Promise<SigningKeyId> => {
    const organisation = 'Ủy ban nhân dân huyện'
    const holder = { commonName: of?.name ?? organisation, organisation }
    const profile = of ? 'person' : 'authority-seal'
    const issued = await issueTrialKey(trial, {
      holder,
      profile,
      passphrase,
      at: now,
      validDays: 365,
      iterations: 1000,
    })
    const { keyFile, certificate, chain } = issued
    const key = { place: { kind: 'file' }, keyFile, certificate, chain, trial: true } as const
    return act(giveKey, { of: { authorityId, accountId: of?.id ?? null }, key })
  }
  const keys = new Map<Worker, SigningKeyId>()
  for (const one of people) keys.set(one, await give(one))
  return { seal: await give(undefined), keys }
}
