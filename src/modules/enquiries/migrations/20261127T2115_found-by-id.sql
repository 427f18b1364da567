-- Search of the portal keeps what is published under its id, as it keeps articles and legal documents; pages show the number.
CREATE OR REPLACE VIEW enquiries.published_enquiries AS
  SELECT e.number, e.authority_id, e.kind, e.field, p.title, p.question, p.answer, e.received_at, s.answered_at, s.answered_at > s.due_at AS late,
    s.unit_name, p.from_at, e.sample, e.id AS enquiry_id
  FROM enquiries.publications p JOIN enquiries.enquiries e ON e.id = p.enquiry_id JOIN enquiries.published_standings s ON s.id = e.id
  WHERE p.until_at IS NULL;
