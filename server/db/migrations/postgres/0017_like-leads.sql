create index "leads_like_contact_email" on "leads" (lower("contact_email"), "id")
--> statement-breakpoint
create index "leads_like_contact_phone" on "leads" (right(translate("contact_phone", ' -()+./', ''), 9), "id")
