CREATE VIEW alerts.report_subscriptions WITH (security_invoker = true) AS
  SELECT authority_id, news, confirmed_at, ended_at FROM alerts.subscribers WHERE confirmed_at IS NOT NULL;
COMMENT ON VIEW alerts.report_subscriptions IS 'Promise to reports: who confirmed that they want letters, from when to when; no address';
GRANT SELECT ON alerts.report_subscriptions TO krong_app, krong_system;
