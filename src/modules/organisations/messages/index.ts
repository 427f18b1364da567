import { defineWords } from '#platform/i18n/index.ts'
import { happened as happenedEn } from './events-en.ts'
import { happened } from './events-vi.ts'
import { calendarEn } from './calendar-en.ts'
import { calendarVi } from './calendar-vi.ts'
import { codesEn } from './codes-en.ts'
import { codesVi } from './codes-vi.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const words = defineWords(
  { ...vi, ...codesVi, ...calendarVi, ...happened },
  { ...en, ...codesEn, ...calendarEn, ...happenedEn },
)

/** A key of this room's words. */
export type Word = keyof typeof vi | keyof typeof codesVi | keyof typeof calendarVi
