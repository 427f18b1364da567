-- Who sent an enquiry is forgotten with their name in its words; the answer that was given never changes, so what a draft for the public takes of it stands here.
ALTER TABLE enquiries.contents
  ADD COLUMN open_answer text,
  ADD CONSTRAINT contents_open_answer CHECK (open_answer IS NULL OR forgotten_at IS NOT NULL);
