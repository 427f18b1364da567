/** PDF signatures (PAdES, EN 319 142-1): verifying them, with what changed in the file since. */
export { verifyPdf, type VerifyOptions } from './verify-pdf.ts'
export { listMaterial, type Material, type SignatureMaterial } from './list-material.ts'
export { readReport, reportAsJson, unreadableReport } from './report-json.ts'
export type {
  Finding,
  Indication,
  Level,
  PdfReport,
  ReportedCertificate,
  ReportedChange,
  SignatureReport,
  SubIndication,
  Verification,
  WantedEvidence,
} from './report.ts'
