import { defineWords } from '#platform/i18n/index.ts'
import { calendarEn } from './calendar-en.ts'
import { calendarVi } from './calendar-vi.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const words = defineWords({ ...vi, ...calendarVi }, { ...en, ...calendarEn })

/** A key of this room's words. */
export type Word = keyof typeof vi | keyof typeof calendarVi
