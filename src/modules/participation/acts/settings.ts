let key: Buffer | undefined

/** Tells the module about its instance: the key under which its forms prove that somebody looked at them. */
export function prepareParticipation(settings: { readonly key: Buffer }): void {
  key = settings.key
}

/** The key of the proofs. Throws a TypeError where the program did not prepare the module. */
export function proofKey(): Buffer {
  if (!key) throw new TypeError('participation was not prepared')
  return key
}
