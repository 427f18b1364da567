-- Who sent an enquiry is forgotten in its answers and in the words of its steps as well: Krông itself leaves them out, nobody else changes anything.
CREATE FUNCTION enquiries.raise_unless_forgetting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_user = 'krong_system' AND to_jsonb(NEW) - TG_ARGV[0] = to_jsonb(OLD) - TG_ARGV[0]
    AND EXISTS (SELECT FROM enquiries.contents c WHERE c.enquiry_id = NEW.enquiry_id AND c.forgotten_at IS NOT NULL) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of %.% are never changed or deleted', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
COMMENT ON FUNCTION enquiries.raise_unless_forgetting IS 'Rows stay as they are; of one whose sender is forgotten Krông itself may change the words named here';

DROP TRIGGER answers_never_change ON enquiries.answers;
DROP TRIGGER steps_never_change ON enquiries.steps;
-- Of those who were forgotten before nobody knows the name any more: the answer that was given takes the words that were kept without it, and stays where none were; drafts, which nobody was given, are left out whole.
UPDATE enquiries.answers a SET body = CASE WHEN a.id = s.given_answer_id THEN coalesce(c.open_answer, a.body) ELSE '[…]' END
  FROM enquiries.contents c JOIN enquiries.standings s ON s.id = c.enquiry_id WHERE c.enquiry_id = a.enquiry_id AND c.forgotten_at IS NOT NULL;
CREATE TRIGGER answers_never_change BEFORE UPDATE OR DELETE ON enquiries.answers
  FOR EACH ROW EXECUTE FUNCTION enquiries.raise_unless_forgetting('body');
CREATE TRIGGER steps_never_change BEFORE UPDATE OR DELETE ON enquiries.steps
  FOR EACH ROW EXECUTE FUNCTION enquiries.raise_unless_forgetting('why');
ALTER TABLE enquiries.contents DROP COLUMN open_answer;
COMMENT ON TABLE enquiries.answers IS 'Drafts of an answer, each saving a version; which one was given says the step. Once the sender is forgotten their name and details are left out';
