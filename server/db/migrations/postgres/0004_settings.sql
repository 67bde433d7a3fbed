CREATE TABLE "settings" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed" jsonb DEFAULT '{}'::jsonb NOT NULL
);
