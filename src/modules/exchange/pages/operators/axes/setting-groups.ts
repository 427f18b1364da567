import { z } from 'zod'
import { axisSettings, axisTimes } from '../../../axis.ts'

/** The settings of an axis in the groups in which they are shown, each by the beginnings of its paths. */
export const settingGroups = [
  ['paths', ['paths.']],
  ['proof', ['prefix', 'proof.']],
  ['sending', ['questions', 'upload.', 'hash.']],
  ['question', ['fields.question.']],
  ['answer', ['fields.']],
  ['words', ['words.']],
  ['poll', ['poll.']],
  ['limits', ['limits.']],
] as const
export type SettingGroup = (typeof settingGroups)[number][0]

/** The group of a setting; undefined for what always stands open: address, codes, network. */
export const groupOf = (path: string): SettingGroup | undefined =>
  settingGroups.find(([, starts]) => starts.some((start) => path.startsWith(start)))?.[0]

/** The settings whose defaults nobody confirmed (rules/axis/presets.ts). */
const assumed: readonly string[] = [
  'proof.covers',
  'upload.filePart',
  'upload.questionPart',
  'fields.question.reason',
  'fields.answer.list',
  'fields.sent.docId',
  'fields.sent.from',
  'fields.sent.to',
  'fields.sent.status',
  'fields.sent.hash',
  'poll.minutes',
  'poll.most',
  'poll.dates',
]
/** Whether a default is a guess that the operator of the axis has to confirm. */
export const isAssumed = (path: string): boolean => assumed.includes(path)

/** What a setting can be, where it is one of few. */
export const choicesOf: Readonly<Record<string, readonly string[]>> = {
  questions: ['headers', 'body'],
  'upload.form': ['octet-stream', 'multipart'],
  'hash.form': ['hex', 'hex-unpadded'],
  'proof.encoding': ['hex', 'base64'],
  'proof.time': axisTimes,
  'poll.dates': axisTimes,
}

const megabyte = 1024 * 1024

/** Between which numbers a setting lies, as it is typed. */
export function boundsOf(path: string): { readonly min: number; readonly max: number } | undefined {
  const [group, name] = path.split('.')
  const { poll, limits } = axisSettings.shape
  const shape: Readonly<Record<string, z.ZodType>> = { poll, limits }[group!]?.shape ?? {}
  const field = shape[name!]
  if (!(field instanceof z.ZodNumber)) return undefined
  const { minValue, maxValue } = field
  if (path === 'limits.packetBytes') return { min: 1, max: maxValue! / megabyte }
  return { min: minValue!, max: maxValue! }
}
