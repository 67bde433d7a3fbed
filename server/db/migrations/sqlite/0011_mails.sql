CREATE TABLE `mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`recipient` integer NOT NULL,
	`status` text DEFAULT 'waiting' NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`problem` text DEFAULT '' NOT NULL,
	`due_at` text,
	`sent_at` text,
	`text` text DEFAULT '' NOT NULL,
	`link` text DEFAULT '' NOT NULL,
	`expires_at` text,
	`slot` text DEFAULT '' NOT NULL,
	`times` integer DEFAULT 1 NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`recipient`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `password_resets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`user` integer NOT NULL,
	`secret_hash` text DEFAULT '' NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `password_resets_user_unique` ON `password_resets` (`user`);
--> statement-breakpoint
create index "mails_recipient" on "mails" ("recipient", "id")
--> statement-breakpoint
create index "mails_status" on "mails" ("status", "id")
--> statement-breakpoint
create index "mails_created_by" on "mails" ("created_by", "id")
--> statement-breakpoint
create index "mails_by_created_at" on "mails" ("created_at", "id")
--> statement-breakpoint
create unique index "mails_recipient_slot_unique" on "mails" ("recipient", "slot")
--> statement-breakpoint
create index "password_resets_secret_hash" on "password_resets" ("secret_hash")
--> statement-breakpoint
create virtual table "mails_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
