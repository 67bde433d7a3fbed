drop index if exists "automation_runs_rule_cause"
--> statement-breakpoint
drop index if exists "automation_runs_status"
--> statement-breakpoint
DROP TABLE `automation_runs`;
--> statement-breakpoint
CREATE TABLE `automation_runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`rule` text NOT NULL,
	`status` text DEFAULT 'done' NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`resource` text DEFAULT '' NOT NULL,
	`record` integer NOT NULL,
	`cause` text DEFAULT '' NOT NULL,
	`made_resource` text DEFAULT '' NOT NULL,
	`made_record` integer,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
create index "automation_runs_rule" on "automation_runs" ("rule", "id")
--> statement-breakpoint
create index "automation_runs_status" on "automation_runs" ("status", "id")
--> statement-breakpoint
create index "automation_runs_created_by" on "automation_runs" ("created_by", "id")
--> statement-breakpoint
create index "automation_runs_by_created_at" on "automation_runs" ("created_at", "id")
--> statement-breakpoint
create unique index "automation_runs_rule_cause_unique" on "automation_runs" ("rule", "cause")
--> statement-breakpoint
create virtual table "automation_runs_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
