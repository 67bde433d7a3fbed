ALTER TABLE `mails` ADD `about_resource` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `mails` ADD `about_record` integer;
