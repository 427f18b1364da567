import { consultationsEn } from './consultations-en.ts'
import { deskEn } from './desk-en.ts'
import { refusalsEn } from './refusals-en.ts'

export const en = { ...refusalsEn, ...deskEn, ...consultationsEn } as const
