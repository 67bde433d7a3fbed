CREATE TABLE `bulk_edits` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`resource` text DEFAULT '' NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `bulk_edit_parts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`edit` integer NOT NULL,
	`edited` text DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
create index "bulk_edits_created_by_resource_id" on "bulk_edits" ("created_by", "resource", "id")
--> statement-breakpoint
create index "bulk_edit_parts_edit_id" on "bulk_edit_parts" ("edit", "id")
