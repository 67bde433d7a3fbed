ALTER TABLE "mails" ADD COLUMN "about_resource" text COLLATE "C" DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "about_record" integer;
