-- Where evidence of revocation may be fetched: hosts that an administrator named with the authority. Addresses in certificates are outside
-- data and lead nowhere else.
ALTER TABLE signatures.trust_anchors
  ADD COLUMN hosts text[] NOT NULL DEFAULT '{}',
  ADD COLUMN hosts_internal boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN signatures.trust_anchors.hosts IS 'Hosts (host or host:port) at which revocation may be asked for certificates under this authority';
COMMENT ON COLUMN signatures.trust_anchors.hosts_internal IS 'Whether these hosts lie in the private network of the authorities, not on the Internet';
