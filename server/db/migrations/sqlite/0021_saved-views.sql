CREATE TABLE `saved_views` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`resource` text NOT NULL,
	`query` text DEFAULT '' NOT NULL,
	`is_shared` integer DEFAULT 0 NOT NULL,
	`is_default` integer DEFAULT 0 NOT NULL,
	`owner` integer NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`owner`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `user_preferences` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`user` integer NOT NULL,
	`key` text DEFAULT '' NOT NULL,
	`value` text DEFAULT '{}' NOT NULL,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
create index "saved_views_by_name" on "saved_views" (lower("name"), "id")
--> statement-breakpoint
create index "saved_views_resource" on "saved_views" ("resource", "id")
--> statement-breakpoint
create index "saved_views_owner" on "saved_views" ("owner", "id")
--> statement-breakpoint
create index "saved_views_created_by" on "saved_views" ("created_by", "id")
--> statement-breakpoint
create index "saved_views_by_created_at" on "saved_views" ("created_at", "id")
--> statement-breakpoint
create unique index "saved_views_owner_resource_name_unique" on "saved_views" ("owner", "resource", "name")
--> statement-breakpoint
create unique index "user_preferences_user_key" on "user_preferences" ("user", "key")
--> statement-breakpoint
create virtual table "saved_views_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
