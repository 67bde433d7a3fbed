create index "opportunities_stage_by_updated_at" on "opportunities" ("stage", "updated_at", "id")
