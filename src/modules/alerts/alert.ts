import type { Id } from '#kit/ids.ts'

export type AlertId = Id<'alert'>
export type IssueId = Id<'alert-issue'>

export const scales = ['disaster', 'general'] as const
/** By which grades a kind is measured. */
export type Scale = (typeof scales)[number]

export const colours = ['blue', 'yellow', 'orange', 'red', 'purple'] as const
export type Colour = (typeof colours)[number]

export const severities = ['Minor', 'Moderate', 'Severe', 'Extreme'] as const
/** As CAP 1.2 has it. */
export type Severity = (typeof severities)[number]

export const certainties = ['Observed', 'Likely', 'Possible'] as const
/** As CAP 1.2 has it: it happens, it is likely, it may be. */
export type Certainty = (typeof certainties)[number]

export const categories = ['Met', 'Geo', 'Fire', 'Health', 'Env', 'Infra', 'Transport', 'Safety', 'Security', 'Rescue', 'CBRNE', 'Other'] as const // prettier-ignore
/** As CAP 1.2 has it. */
export type Category = (typeof categories)[number]

/** What an alert is about. */
export type Kind = {
  readonly code: string
  /** Whose addition it is; null: every authority has it. */
  readonly authorityId: Id<'authority'> | null
  readonly name: string
  readonly nameEn: string
  readonly icon: string
  readonly scale: Scale
  readonly category: Category
  readonly closed: boolean
}

/** A grade as it stands on a day. */
export type Level = {
  readonly scale: Scale
  readonly rank: number
  readonly validFrom: Temporal.PlainDate
  readonly name: string
  readonly nameEn: string
  readonly colour: Colour
  readonly severity: Severity
  readonly source: string
}

/** A place that an alert is about: a commune, or a village of the commune that issues it. */
export type Place = { readonly placeId: Id<'authority'>; readonly name: string; readonly village: string }

/** How an alert ended: all clear, by its time, or issued in error. */
export type AlertEnding = 'all-clear' | 'expired' | 'error'

/** What an issue of an alert says. */
export type IssueText = {
  readonly scale: Scale
  readonly rank: number
  readonly headline: string
  readonly happening: string
  /** What to do: a sentence a line. */
  readonly advice: string
  readonly certainty: Certainty
  /** A person or post and a number a line. */
  readonly phones: string
  readonly source: string
  /** The whole authority; else the places. */
  readonly whole: boolean
  readonly places: readonly Place[]
  readonly areaNote: string
  readonly fromAt: Temporal.Instant
  readonly untilAt: Temporal.Instant
}

/** An issue of an alert as everybody may read it. */
export type Issue = IssueText & {
  readonly alertId: AlertId
  readonly number: bigint
  readonly authorityId: Id<'authority'>
  readonly drill: boolean
  readonly sample: boolean
  readonly openedAt: Temporal.Instant
  readonly kind: string
  readonly kindName: string
  readonly kindNameEn: string
  readonly icon: string
  readonly category: Category
  readonly issueId: IssueId
  readonly issue: number
  readonly latest: boolean
  readonly levelName: string
  readonly levelNameEn: string
  readonly colour: Colour
  readonly severity: Severity
  readonly issuedAt: Temporal.Instant
  /** The authority in whose name it was issued. */
  readonly issuer: string
  /** Issued without a leader. */
  readonly alone: boolean
  readonly endedAt: Temporal.Instant | null
  readonly endedHow: AlertEnding | null
  readonly endedWhy: string | null
}
