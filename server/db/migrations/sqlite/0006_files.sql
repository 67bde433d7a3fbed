CREATE TABLE `files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`resource` text DEFAULT '' NOT NULL,
	`record` integer,
	`key` text DEFAULT '' NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`size` integer NOT NULL,
	`content_type` text DEFAULT '' NOT NULL,
	`is_dropped` integer DEFAULT 0 NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `files_key_unique` ON `files` (`key`);
--> statement-breakpoint
create index "files_resource_record_id" on "files" ("resource", "record", "id")
