drop index if exists "history_resource_record"
--> statement-breakpoint
drop index if exists "history_actor"
--> statement-breakpoint
create index "history_resource_record_id" on "history" ("resource", "record", "id")
--> statement-breakpoint
create index "history_actor_id" on "history" ("actor", "id")
