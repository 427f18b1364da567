import type { Axis, AxisId, AxisSettings } from './axis.ts'

/** The names of what this module announces of axes; the shapes are those of announcements. */
export const axisEvents = [
  'exchange.axis-added',
  'exchange.axis-changed',
  'exchange.axis-paused',
  'exchange.axis-resumed',
  'exchange.axis-ended',
  'exchange.axis-poll-failed',
  'exchange.axis-poll-recovered',
  'exchange.agencies-imported',
] as const

const of = (id: AxisId) => ({ subject: { type: 'axis', id } })
/** What the record tells of settings: where it goes and for whom, never the secret. */
const told = ({ kind, url, internal, systemId, organs }: AxisSettings) => ({ kind, url, internal, systemId, organs }) // prettier-ignore

/** Packets go and come over an axis from now on. */
export const axisAdded = (axis: Pick<Axis, 'id' | 'name' | 'settings'>, by: string) => ({
  name: 'exchange.axis-added',
  ...of(axis.id),
  after: { name: axis.name, ...told(axis.settings), by },
})

/** An axis is spoken to in another way. */
export const axisChanged = (
  before: Pick<Axis, 'id' | 'settings'>,
  after: { readonly settings: AxisSettings; readonly newSecret: boolean; readonly by: string },
  reason: string,
) => ({
  name: 'exchange.axis-changed',
  ...of(before.id),
  before: before.settings,
  after,
  reason,
})

/** Nothing goes or comes over an axis until it is resumed. */
export const axisPaused = ({ id, name }: Pick<Axis, 'id' | 'name'>, by: string, reason: string) => ({
  name: 'exchange.axis-paused',
  ...of(id),
  after: { name, by },
  reason,
})

/** Packets go and come over an axis again. */
export const axisResumed = (
  { id, name, pausedWhy }: Pick<Axis, 'id' | 'name' | 'pausedWhy'>,
  by: string,
) => ({
  name: 'exchange.axis-resumed',
  ...of(id),
  before: { pausedWhy },
  after: { name, by },
})

/** An axis is used no more; so many organs are reached over it no more. */
export const axisEnded = (
  { id, name }: Pick<Axis, 'id' | 'name'>,
  after: { readonly organs: number; readonly by: string },
  reason: string,
) => ({
  name: 'exchange.axis-ended',
  ...of(id),
  before: { name },
  after,
  reason,
})

/** An axis was asked and did not give all it has; told once for each reason. */
export const axisPollFailed = ({ id, name }: Pick<Axis, 'id' | 'name'>, fault: string) => ({
  name: 'exchange.axis-poll-failed',
  ...of(id),
  after: { name, fault },
})

/** An axis gives everything again. */
export const axisPollRecovered = ({ id, name, pollFault }: Pick<Axis, 'id' | 'name' | 'pollFault'>) => ({
  name: 'exchange.axis-poll-recovered',
  ...of(id),
  before: { fault: pollFault },
  after: { name },
})

/** The agencies of an axis were taken into the directory. */
export const agenciesImported = (
  { id, name }: Pick<Axis, 'id' | 'name'>,
  after: { readonly added: number; readonly renamed: number; readonly gone: number; readonly by: string },
) => ({
  name: 'exchange.agencies-imported',
  ...of(id),
  after: { axis: name, ...after },
})
