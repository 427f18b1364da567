-- An alert is told to those too who asked at the sites of the authorities below that it warns.
ALTER TABLE alerts.messages ADD COLUMN reaches uuid[] NOT NULL DEFAULT '{}';
COMMENT ON TABLE alerts.messages IS 'What is told outward of an alert or an article, once per occasion; reaches = authorities below whose subscribers are told too, because an alert warns their people';
