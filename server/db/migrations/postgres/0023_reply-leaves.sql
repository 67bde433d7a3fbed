ALTER TABLE "saved_replies" ADD COLUMN "status" text COLLATE "C";
--> statement-breakpoint
create index "saved_replies_status" on "saved_replies" ("status", "id")
