CREATE TABLE `saved_replies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`shared` integer DEFAULT 0 NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
create index "saved_replies_by_title" on "saved_replies" (lower("title"), "id")
--> statement-breakpoint
create index "saved_replies_created_by" on "saved_replies" ("created_by", "id")
--> statement-breakpoint
create index "saved_replies_by_created_at" on "saved_replies" ("created_at", "id")
--> statement-breakpoint
create virtual table "saved_replies_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
