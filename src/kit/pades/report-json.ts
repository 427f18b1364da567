import type { PdfReport } from './report.ts'

const instants = new Set(['from', 'until', 'claimedTime', 'provenTime', 'revokedAt'])

/** The report as JSON for machines; instants in ISO 8601, UTC. */
export function reportAsJson(report: PdfReport): string {
  return JSON.stringify(report, undefined, 2)
}

/** The report that `reportAsJson` wrote. */
export function readReport(json: string): PdfReport {
  return JSON.parse(json, (key, value) =>
    instants.has(key) && typeof value === 'string' ? Temporal.Instant.from(value) : value,
  ) as PdfReport
}

/** The answer about a file that is no readable PDF; `code` says why. */
export function unreadableReport(code: string): PdfReport {
  return {
    indication: 'TOTAL-FAILED',
    subIndication: 'FORMAT_FAILURE',
    unreadable: code,
    revisions: 0,
    signatures: [],
  }
}
