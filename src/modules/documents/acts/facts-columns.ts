import type { Document, PaperFacts } from '../document.ts'

/** The columns that keep what a paper says of itself. */
export function columnsOf(facts: PaperFacts) {
  return {
    type_code: facts.typeCode,
    reference: facts.reference,
    issued_on: facts.issuedOn,
    organ_name: facts.organName,
    abstract: facts.abstract,
    signer_name: facts.signerName,
    signer_title: facts.signerTitle,
    urgency: facts.urgency,
    pages: facts.pages,
    note: facts.note,
  }
}

/** What a paper says of itself, for the record's before and after. */
export function factsOf(document: Document): Record<string, unknown> {
  const {
    typeCode,
    reference,
    issuedOn,
    organName,
    abstract,
    signerName,
    signerTitle,
    urgency,
    pages,
    note,
  } = document
  return {
    typeCode,
    reference,
    issuedOn: issuedOn?.toString() ?? null,
    organName,
    abstract,
    signerName,
    signerTitle,
    urgency,
    pages,
    note,
  }
}
