CREATE TABLE `groups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`permissions` text DEFAULT '[]' NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_name_unique` ON `groups` (`name`);
--> statement-breakpoint
CREATE TABLE `users_groups` (
	`owner` integer NOT NULL,
	`target` integer NOT NULL,
	PRIMARY KEY(`owner`, `target`),
	FOREIGN KEY (`owner`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`target`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
create index "equipment_category" on "equipment" ("category", "id")
--> statement-breakpoint
create index "customers_city" on "customers" ("city", "id")
--> statement-breakpoint
create index "customers_country" on "customers" ("country", "id")
--> statement-breakpoint
create index "companies_city" on "companies" ("city", "id")
--> statement-breakpoint
create index "companies_country" on "companies" ("country", "id")
--> statement-breakpoint
create index "users_groups_by_target" on "users_groups" ("target", "owner")
--> statement-breakpoint
create index "groups_created_by" on "groups" ("created_by", "id")
--> statement-breakpoint
create index "groups_by_created_at" on "groups" ("created_at", "id")
--> statement-breakpoint
create virtual table "groups_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
