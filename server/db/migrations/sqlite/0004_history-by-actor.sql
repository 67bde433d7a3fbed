drop index if exists "history_actor_id"
--> statement-breakpoint
create index "history_actor_id_resource" on "history" ("actor", "id", "resource")
