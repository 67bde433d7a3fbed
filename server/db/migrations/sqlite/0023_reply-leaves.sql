ALTER TABLE `saved_replies` ADD `status` text;
--> statement-breakpoint
create index "saved_replies_status" on "saved_replies" ("status", "id")
