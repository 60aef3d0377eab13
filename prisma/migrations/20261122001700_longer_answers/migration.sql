-- The answer to a course that two hundred people took at once names each of its records. It is kept, so that a form sent
-- twice is answered as it was the first time.
ALTER TABLE "IdempotencyKey" DROP CONSTRAINT "IdempotencyKey_outcome_check";
ALTER TABLE "IdempotencyKey"
    ADD CONSTRAINT "IdempotencyKey_outcome_check" CHECK (jsonb_typeof("outcome") = 'object' AND octet_length("outcome"::text) <= 400000);
