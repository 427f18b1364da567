-- Who leads an authority and its units is public (NĐ 42/2022: leaders and heads of units with their names); nobody else's name is.
CREATE VIEW identity.published_holders AS
  SELECT h.authority_id, p.unit_id, p.title, p.kind, p.rank, a.display_name AS name, h.from_at, h.until_at
  FROM identity.holdings h JOIN organisations.positions p ON p.id = h.position_id JOIN identity.accounts a ON a.id = h.account_id
  WHERE a.kind = 'person' AND p.kind IN ('chair', 'vice-chair', 'office-head', 'office-deputy', 'head', 'deputy-head');
COMMENT ON VIEW identity.published_holders IS 'Promise to anonymous pages: who holds leading posts from when until when; no telephone, mail or account of a person';
GRANT USAGE ON SCHEMA identity TO krong_public;
GRANT SELECT ON identity.published_holders TO krong_public, krong_app, krong_system;
