-- Who refers, with organization, telephone number and address, as one line.
ALTER TABLE "Referral" DROP CONSTRAINT "Referral_referrer_check";
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_referrer_check" CHECK (char_length("referrer") BETWEEN 1 AND 600);
