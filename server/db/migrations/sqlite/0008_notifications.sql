CREATE TABLE `notifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`notification_type` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`message` text DEFAULT '' NOT NULL,
	`related_object` text DEFAULT '{}' NOT NULL,
	`is_read` integer DEFAULT 0 NOT NULL,
	`read_at` text,
	`user` integer NOT NULL,
	`lead` integer,
	`opportunity` integer,
	`ticket` integer,
	`times` integer DEFAULT 1 NOT NULL,
	`place` integer DEFAULT 0 NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lead`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`opportunity`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notification_cursors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`user` integer NOT NULL,
	`n` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `notification_preferences` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`user` integer NOT NULL,
	`notification_type` text DEFAULT '' NOT NULL,
	`in_app` integer DEFAULT 1 NOT NULL,
	`email` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
create index "notifications_notification_type" on "notifications" ("notification_type", "id")
--> statement-breakpoint
create index "notifications_user" on "notifications" ("user", "id")
--> statement-breakpoint
create index "notifications_lead" on "notifications" ("lead", "id")
--> statement-breakpoint
create index "notifications_opportunity" on "notifications" ("opportunity", "id")
--> statement-breakpoint
create index "notifications_ticket" on "notifications" ("ticket", "id")
--> statement-breakpoint
create index "notifications_created_by" on "notifications" ("created_by", "id")
--> statement-breakpoint
create index "notifications_by_created_at" on "notifications" ("created_at", "id")
--> statement-breakpoint
create unique index "notification_cursors_user" on "notification_cursors" ("user")
--> statement-breakpoint
create unique index "notification_preferences_user_notification_type" on "notification_preferences" ("user", "notification_type")
--> statement-breakpoint
create virtual table "notifications_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
