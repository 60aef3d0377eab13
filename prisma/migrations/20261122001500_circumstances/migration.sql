-- Who stated a preference, in which words, and until when they held to it.
ALTER TABLE "Preference" ADD COLUMN "caregiverId" UUID, ADD COLUMN "note" TEXT, ADD COLUMN "to" DATE;
ALTER TABLE "Preference"
    ADD CONSTRAINT "Preference_note_check" CHECK (char_length("note") BETWEEN 1 AND 1000),
    ADD CONSTRAINT "Preference_to_check" CHECK ("to" BETWEEN '1900-01-01' AND '2200-12-31'),
    ADD CONSTRAINT "Preference_period_check" CHECK ("to" >= "on"),
    ADD CONSTRAINT "Preference_tenantId_familyId_caregiverId_fkey" FOREIGN KEY ("tenantId", "familyId", "caregiverId") REFERENCES "Caregiver"("tenantId", "familyId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Its end comes later than the rest, as with every other span.
GRANT UPDATE ("to") ON "Preference" TO alongside_app;
