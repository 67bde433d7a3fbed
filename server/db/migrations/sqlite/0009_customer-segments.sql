CREATE TABLE `customer_segments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`criteria` text DEFAULT '{}' NOT NULL,
	`refreshed_at` text,
	`joined_count` integer DEFAULT 0 NOT NULL,
	`left_count` integer DEFAULT 0 NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customer_segments_name_unique` ON `customer_segments` (`name`);
--> statement-breakpoint
CREATE TABLE `customer_segments_customers` (
	`owner` integer NOT NULL,
	`target` integer NOT NULL,
	PRIMARY KEY(`owner`, `target`),
	FOREIGN KEY (`owner`) REFERENCES `customer_segments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`target`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `customer_segments_added_customers` (
	`owner` integer NOT NULL,
	`target` integer NOT NULL,
	PRIMARY KEY(`owner`, `target`),
	FOREIGN KEY (`owner`) REFERENCES `customer_segments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`target`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
create index "tickets_customer_status" on "tickets" ("customer", "status")
--> statement-breakpoint
create index "rentals_customer_status_total_amount_start_date" on "rentals" ("customer", "status", "total_amount", "start_date")
--> statement-breakpoint
create index "customer_segments_created_by" on "customer_segments" ("created_by", "id")
--> statement-breakpoint
create index "customer_segments_by_created_at" on "customer_segments" ("created_at", "id")
--> statement-breakpoint
create index "customer_segments_customers_by_target" on "customer_segments_customers" ("target", "owner")
--> statement-breakpoint
create index "customer_segments_added_customers_by_target" on "customer_segments_added_customers" ("target", "owner")
--> statement-breakpoint
create virtual table "customer_segments_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
