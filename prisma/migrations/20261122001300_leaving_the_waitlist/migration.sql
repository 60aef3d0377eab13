-- Why somebody was taken off the waitlist who neither began services nor was declined.
ALTER TABLE "WaitlistEntry" ADD COLUMN "leftBecause" TEXT, ADD COLUMN "leftNote" TEXT;
ALTER TABLE "WaitlistEntry"
    ADD CONSTRAINT "WaitlistEntry_leftBecause_check" CHECK ("leftBecause" IN ('noLongerWanted', 'helpElsewhere', 'movedAway', 'notReached', 'placeOffered', 'other')),
    ADD CONSTRAINT "WaitlistEntry_leftNote_check" CHECK (char_length("leftNote") BETWEEN 1 AND 1000),
    ADD CONSTRAINT "WaitlistEntry_left_check" CHECK ("until" IS NOT NULL OR num_nonnulls("leftBecause", "leftNote") = 0);
GRANT UPDATE ("leftBecause", "leftNote") ON "WaitlistEntry" TO alongside_app;
