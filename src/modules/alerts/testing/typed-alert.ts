import { formatDateTime } from '#kit/vietnamese/index.ts'

/** What a leader types to warn of a flood everywhere, for five hours; `more` replaces parts of it. */
export const typedAlert = (now: Temporal.Instant, more: Record<string, string> = {}) => ({
  level: 'disaster:3',
  headline: 'Lũ đang lên',
  happening: '',
  advice: 'Lên chỗ cao.',
  certainty: 'Observed',
  from: '',
  until: formatDateTime(now.add({ hours: 5 })),
  area: 'whole',
  phones: '',
  ...more,
})
