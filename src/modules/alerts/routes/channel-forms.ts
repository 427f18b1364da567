import { z } from 'zod'
import type { ChannelAccess, ChannelKind } from '../outward.ts'
import { line, wanted } from './forms.ts'

const digits = (code: string) => z.string(code).trim().regex(/^\d{5,30}$/, code) // prettier-ignore
const perHour = z.string('alerts.pace-wrong').trim().regex(/^([1-9]\d{0,2}|1000)$/, 'alerts.pace-wrong').transform(Number) // prettier-ignore
const token = wanted(4000, 'alerts.token-wanted')

const services = z
  .string('alerts.services-wrong')
  .trim()
  .max(2000, 'alerts.services-wrong')
  .regex(/^((\*\.)?([a-z0-9-]+\.)+[a-z]{2,}(\s+|$))*$/i, 'alerts.services-wrong')
  .default('')

/** What opens each kind of channel. */
export const channelForms: Readonly<Record<ChannelKind, z.ZodType<ChannelAccess>>> = {
  facebook: z
    .object({
      pageId: digits('alerts.page-wanted'),
      version: z.string('alerts.version-wrong').trim().regex(/^v\d{1,2}\.\d$/, 'alerts.version-wrong'),
      token,
      appSecret: line(200),
      perHour,
    })
    .transform(({ token: given, appSecret, ...settings }) => ({
      kind: 'facebook',
      settings,
      secret: { token: given, appSecret },
    })),
  zalo: z
    .object({
      appId: digits('alerts.app-wanted'),
      author: wanted(50, 'alerts.name-wanted'),
      coverUrl: z.string('alerts.cover-wanted').trim().regex(/^https:\/\/[^\s"<>]{4,500}$/, 'alerts.cover-wanted'),
      appSecret: token,
      accessToken: token,
      refreshToken: token,
      perHour,
    })
    .transform(({ appSecret, accessToken, refreshToken, ...settings }) => ({
      kind: 'zalo',
      settings,
      secret: { appSecret, accessToken, refreshToken, until: '' },
    })),
  mail: z.object({ perHour }).transform((settings) => ({ kind: 'mail', settings })),
  push: z.object({ perHour, services }).transform((settings) => ({ kind: 'push', settings })),
} // prettier-ignore

/** What a form begins with where nothing was set. */
export const usualSettings: Readonly<Record<ChannelKind, Readonly<Record<string, string>>>> = {
  facebook: { version: 'v23.0', perHour: '10' },
  zalo: { perHour: '4' },
  mail: { perHour: '20' },
  push: { perHour: '10', services: '' },
}
