CREATE TABLE `told_apart` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`resource` text DEFAULT '' NOT NULL,
	`one` integer NOT NULL,
	`other` integer NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL
);
--> statement-breakpoint
create unique index "told_apart_resource_one_other" on "told_apart" ("resource", "one", "other")
--> statement-breakpoint
create index "told_apart_resource_other" on "told_apart" ("resource", "other")
