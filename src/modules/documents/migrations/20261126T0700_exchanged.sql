-- Papers leave and arrive as packets (module exchange): which packet went to a recipient, and by which code an organ outside is reached.
ALTER TABLE documents.recipients
  ADD COLUMN to_organ_id text CHECK (to_organ_id ~ '^[A-Za-z0-9.]{1,35}$'),
  ADD COLUMN packet_id uuid REFERENCES exchange.packets (id);
COMMENT ON COLUMN documents.recipients.to_organ_id IS 'Identification code of an organ outside of this instance to which packets go (QĐ 20/2020)';
COMMENT ON COLUMN documents.recipients.packet_id IS 'The packet in which it was sent; sent_at is when the recipient''s receipt came';
CREATE INDEX recipients_by_packet ON documents.recipients (packet_id) WHERE packet_id IS NOT NULL;
