/** What may be lent to somebody else for a time: to sign, to direct papers to units, to register and issue, to process, to receive at the desk. */
export const powers = ['sign', 'direct', 'register', 'issue', 'process', 'receive'] as const
export type Power = (typeof powers)[number]

/** Which powers a role carries; administering the software is never lent. */
export const powersOfRole: Readonly<Record<string, readonly Power[]>> = {
  leader: ['sign', 'direct'],
  clerk: ['register', 'issue'],
  specialist: ['process'],
  'unit-head': ['process'],
  'one-stop-officer': ['receive'],
}

/** The mark in `Actor.roles` that a delegation gives for one power. */
export const powerMark = (power: Power) => `power:${power}`
