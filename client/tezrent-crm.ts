/* eslint-disable */
/* tslint:disable */
// @ts-nocheck
/*
 * ---------------------------------------------------------------
 * ## THIS FILE WAS GENERATED VIA SWAGGER-TYPESCRIPT-API        ##
 * ##                                                           ##
 * ## AUTHOR: acacode                                           ##
 * ## SOURCE: https://github.com/acacode/swagger-typescript-api ##
 * ---------------------------------------------------------------
 */

export interface Lead {
  /** @min 1 */
  readonly id: number;
  /** Title */
  title: string;
  /** Contact name */
  contact_name: string;
  /**
   * Email
   * @format email
   */
  contact_email: string;
  /**
   * Phone
   * With country code, for example +971 50 123 4567
   */
  contact_phone: string;
  /**
   * Company name
   * The business that the lead works for
   */
  company_name: string;
  /** Source */
  source:
    | "web_form"
    | "phone"
    | "email"
    | "referral"
    | "automation"
    | "seller_input"
    | "social_media"
    | "advertisement"
    | "event"
    | "other";
  /** Status */
  status:
    | "new"
    | "contacted"
    | "qualified"
    | "converted"
    | "disqualified"
    | "lost";
  /**
   * Seller
   * @min 1
   */
  company: number | null;
  readonly seller_company_name: string | null;
  /**
   * Customer
   * @min 1
   */
  customer: number | null;
  readonly customer_name: string | null;
  /**
   * Assigned to
   * @min 1
   */
  assigned_to: number | null;
  readonly assigned_to_name: string | null;
  /** Notes */
  notes: string;
  /**
   * Estimated value
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  estimated_value: number | null;
  /**
   * Expected close
   * @format date
   */
  expected_close_date: string | null;
  /** Metadata */
  metadata: Record<string, any>;
  /**
   * Last contacted
   * @format date-time
   */
  readonly last_contacted_at: string | null;
  /**
   * Converted
   * @format date-time
   */
  readonly converted_at: string | null;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
}

export interface PaginatedLeadList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: Lead[];
}

export interface AdminLead {
  /** @min 1 */
  readonly id: number;
  /** Title */
  title: string;
  /** Contact name */
  contact_name: string;
  /**
   * Email
   * @format email
   */
  contact_email: string;
  /**
   * Phone
   * With country code, for example +971 50 123 4567
   */
  contact_phone: string;
  /**
   * Company name
   * The business that the lead works for
   */
  company_name: string;
  /** Source */
  source:
    | "web_form"
    | "phone"
    | "email"
    | "referral"
    | "automation"
    | "seller_input"
    | "social_media"
    | "advertisement"
    | "event"
    | "other";
  /** Status */
  status:
    | "new"
    | "contacted"
    | "qualified"
    | "converted"
    | "disqualified"
    | "lost";
  /**
   * Seller
   * @min 1
   */
  company: number | null;
  readonly seller_company_name: string | null;
  /**
   * Customer
   * @min 1
   */
  customer: number | null;
  readonly customer_name: string | null;
  /**
   * Assigned to
   * @min 1
   */
  assigned_to: number | null;
  readonly assigned_to_name: string | null;
  /** Notes */
  notes: string;
  /**
   * Estimated value
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  estimated_value: number | null;
  /**
   * Expected close
   * @format date
   */
  expected_close_date: string | null;
  /** Metadata */
  metadata: Record<string, any>;
  /**
   * Last contacted
   * @format date-time
   */
  readonly last_contacted_at: string | null;
  /**
   * Converted
   * @format date-time
   */
  readonly converted_at: string | null;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface LeadMobile {
  /** @min 1 */
  readonly id: number;
  /** Title */
  title: string;
  /** Contact name */
  contact_name: string;
  /**
   * Email
   * @format email
   */
  contact_email: string;
  /**
   * Phone
   * With country code, for example +971 50 123 4567
   */
  contact_phone: string;
  /** Source */
  source:
    | "web_form"
    | "phone"
    | "email"
    | "referral"
    | "automation"
    | "seller_input"
    | "social_media"
    | "advertisement"
    | "event"
    | "other";
  /** Status */
  status:
    | "new"
    | "contacted"
    | "qualified"
    | "converted"
    | "disqualified"
    | "lost";
  /**
   * Estimated value
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  estimated_value: number | null;
  /**
   * Expected close
   * @format date
   */
  expected_close_date: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
}

export interface PaginatedLeadMobileList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: LeadMobile[];
}

export interface LeadContactForm {
  /** @min 1 */
  readonly id: number;
  /** Title */
  title: string;
  /** Contact name */
  contact_name: string;
  /**
   * Email
   * @format email
   */
  contact_email: string;
  /**
   * Phone
   * With country code, for example +971 50 123 4567
   */
  contact_phone: string;
  /**
   * Company name
   * The business that the lead works for
   */
  company_name: string;
  /** Notes */
  notes: string;
  /** Metadata */
  metadata: Record<string, any>;
  /**
   * Estimated value
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  estimated_value: number | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
}

export interface LeadCreate {
  /**
   * Title
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  title: string;
  /**
   * Contact name
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  contact_name: string;
  /**
   * Email
   * @format email
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  contact_email: string;
  /**
   * Phone
   * With country code, for example +971 50 123 4567
   * @maxLength 255
   */
  contact_phone?: string;
  /**
   * Company name
   * The business that the lead works for
   * @maxLength 255
   */
  company_name?: string;
  /**
   * Source
   * @default "web_form"
   */
  source?:
    | "web_form"
    | "phone"
    | "email"
    | "referral"
    | "automation"
    | "seller_input"
    | "social_media"
    | "advertisement"
    | "event"
    | "other";
  /**
   * Status
   * @default "new"
   */
  status?:
    | "new"
    | "contacted"
    | "qualified"
    | "converted"
    | "disqualified"
    | "lost";
  /**
   * Seller
   * The id of the company.
   * @min 1
   */
  company?: number | null;
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer?: number | null;
  /**
   * Assigned to
   * The id of the user.
   * @min 1
   */
  assigned_to?: number | null;
  /**
   * Notes
   * @maxLength 20000
   */
  notes?: string;
  /**
   * Estimated value
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  estimated_value?: number | null;
  /**
   * Expected close
   * @format date
   */
  expected_close_date?: string | null;
  /** Metadata */
  metadata?: Record<string, any>;
}

export interface LeadPut {
  /**
   * Title
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  title: string;
  /**
   * Contact name
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  contact_name: string;
  /**
   * Email
   * @format email
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  contact_email: string;
  /**
   * Phone
   * With country code, for example +971 50 123 4567
   * @maxLength 255
   */
  contact_phone?: string;
  /**
   * Company name
   * The business that the lead works for
   * @maxLength 255
   */
  company_name?: string;
  /** Source */
  source?:
    | "web_form"
    | "phone"
    | "email"
    | "referral"
    | "automation"
    | "seller_input"
    | "social_media"
    | "advertisement"
    | "event"
    | "other";
  /** Status */
  status?:
    | "new"
    | "contacted"
    | "qualified"
    | "converted"
    | "disqualified"
    | "lost";
  /**
   * Seller
   * The id of the company.
   * @min 1
   */
  company?: number | null;
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer?: number | null;
  /**
   * Assigned to
   * The id of the user.
   * @min 1
   */
  assigned_to?: number | null;
  /**
   * Notes
   * @maxLength 20000
   */
  notes?: string;
  /**
   * Estimated value
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  estimated_value?: number | null;
  /**
   * Expected close
   * @format date
   */
  expected_close_date?: string | null;
  /** Metadata */
  metadata?: Record<string, any>;
}

export interface LeadPatch {
  /**
   * Title
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  title?: string;
  /**
   * Contact name
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  contact_name?: string;
  /**
   * Email
   * @format email
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  contact_email?: string;
  /**
   * Phone
   * With country code, for example +971 50 123 4567
   * @maxLength 255
   */
  contact_phone?: string;
  /**
   * Company name
   * The business that the lead works for
   * @maxLength 255
   */
  company_name?: string;
  /** Source */
  source?:
    | "web_form"
    | "phone"
    | "email"
    | "referral"
    | "automation"
    | "seller_input"
    | "social_media"
    | "advertisement"
    | "event"
    | "other";
  /** Status */
  status?:
    | "new"
    | "contacted"
    | "qualified"
    | "converted"
    | "disqualified"
    | "lost";
  /**
   * Seller
   * The id of the company.
   * @min 1
   */
  company?: number | null;
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer?: number | null;
  /**
   * Assigned to
   * The id of the user.
   * @min 1
   */
  assigned_to?: number | null;
  /**
   * Notes
   * @maxLength 20000
   */
  notes?: string;
  /**
   * Estimated value
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  estimated_value?: number | null;
  /**
   * Expected close
   * @format date
   */
  expected_close_date?: string | null;
  /** Metadata */
  metadata?: Record<string, any>;
}

export interface LeadMarkContactedInput {
  /**
   * What was said
   * Logged as an interaction of the lead
   * @maxLength 20000
   */
  notes?: string;
}

export interface LeadAddNoteInput {
  /**
   * Note
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  note: string;
}

export interface Opportunity {
  /** @min 1 */
  readonly id: number;
  /** Title */
  title: string;
  /** Description */
  description: string;
  /**
   * Lead
   * @min 1
   */
  lead: number | null;
  readonly lead_title: string | null;
  /** Contact name */
  contact_name: string;
  /** Email */
  contact_email: string;
  /**
   * Phone
   * With country code, for example +971 50 123 4567
   */
  contact_phone: string;
  /**
   * Seller
   * @min 1
   */
  company: number | null;
  readonly company_name: string | null;
  /**
   * Customer
   * @min 1
   */
  customer: number | null;
  readonly customer_name: string | null;
  /**
   * Equipment
   * @min 1
   */
  equipment: number | null;
  readonly equipment_name: string | null;
  /**
   * Rental
   * @min 1
   */
  readonly related_rental: number | null;
  readonly rental_reference: string | null;
  /**
   * Assigned to
   * @min 1
   */
  assigned_to: number | null;
  readonly assigned_to_name: string | null;
  /** Stage */
  stage:
    | "prospecting"
    | "qualification"
    | "proposal"
    | "negotiation"
    | "closed_won"
    | "closed_lost";
  /**
   * Probability, %
   * Follows the stage unless you set it
   * @min 0
   * @max 100
   */
  probability: number;
  /**
   * Estimated amount
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  estimated_amount: number;
  /**
   * Actual amount
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  actual_amount: number | null;
  /**
   * Weighted value
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  readonly weighted_value: number;
  /**
   * Expected close
   * @format date
   */
  expected_close_date: string | null;
  /**
   * Closed on
   * @format date
   */
  readonly actual_close_date: string | null;
  /** Notes */
  notes: string;
  /** Loss reason */
  loss_reason: string;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
}

export interface PaginatedOpportunityList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: Opportunity[];
}

export interface AdminOpportunity {
  /** @min 1 */
  readonly id: number;
  /** Title */
  title: string;
  /** Description */
  description: string;
  /**
   * Lead
   * @min 1
   */
  lead: number | null;
  readonly lead_title: string | null;
  /** Contact name */
  contact_name: string;
  /** Email */
  contact_email: string;
  /**
   * Phone
   * With country code, for example +971 50 123 4567
   */
  contact_phone: string;
  /**
   * Seller
   * @min 1
   */
  company: number | null;
  readonly company_name: string | null;
  /**
   * Customer
   * @min 1
   */
  customer: number | null;
  readonly customer_name: string | null;
  /**
   * Equipment
   * @min 1
   */
  equipment: number | null;
  readonly equipment_name: string | null;
  /**
   * Rental
   * @min 1
   */
  readonly related_rental: number | null;
  readonly rental_reference: string | null;
  /**
   * Assigned to
   * @min 1
   */
  assigned_to: number | null;
  readonly assigned_to_name: string | null;
  /** Stage */
  stage:
    | "prospecting"
    | "qualification"
    | "proposal"
    | "negotiation"
    | "closed_won"
    | "closed_lost";
  /**
   * Probability, %
   * Follows the stage unless you set it
   * @min 0
   * @max 100
   */
  probability: number;
  /**
   * Estimated amount
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  estimated_amount: number;
  /**
   * Actual amount
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  actual_amount: number | null;
  /**
   * Weighted value
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  readonly weighted_value: number;
  /**
   * Expected close
   * @format date
   */
  expected_close_date: string | null;
  /**
   * Closed on
   * @format date
   */
  readonly actual_close_date: string | null;
  /** Notes */
  notes: string;
  /** Loss reason */
  loss_reason: string;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface OpportunityCreate {
  /**
   * Title
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  title: string;
  /**
   * Description
   * @maxLength 20000
   */
  description?: string;
  /**
   * Lead
   * The id of the lead.
   * @min 1
   */
  lead?: number | null;
  /**
   * Contact name
   * @maxLength 255
   */
  contact_name?: string;
  /**
   * Email
   * @format email
   * @maxLength 255
   */
  contact_email?: string;
  /**
   * Phone
   * With country code, for example +971 50 123 4567
   * @maxLength 255
   */
  contact_phone?: string;
  /**
   * Seller
   * The id of the company.
   * @min 1
   */
  company?: number | null;
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer?: number | null;
  /**
   * Equipment
   * The id of the equipment.
   * @min 1
   */
  equipment?: number | null;
  /**
   * Assigned to
   * The id of the user.
   * @min 1
   */
  assigned_to?: number | null;
  /**
   * Stage
   * @default "prospecting"
   */
  stage?:
    | "prospecting"
    | "qualification"
    | "proposal"
    | "negotiation"
    | "closed_won"
    | "closed_lost";
  /**
   * Probability, %
   * Follows the stage unless you set it
   * @min 0
   * @max 100
   * @default 10
   */
  probability?: number;
  /**
   * Estimated amount
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   * @default 0
   */
  estimated_amount?: number;
  /**
   * Actual amount
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  actual_amount?: number | null;
  /**
   * Expected close
   * @format date
   */
  expected_close_date?: string | null;
  /**
   * Notes
   * @maxLength 20000
   */
  notes?: string;
  /**
   * Loss reason
   * @maxLength 20000
   */
  loss_reason?: string;
}

export interface OpportunityPut {
  /**
   * Title
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  title: string;
  /**
   * Description
   * @maxLength 20000
   */
  description?: string;
  /**
   * Lead
   * The id of the lead.
   * @min 1
   */
  lead?: number | null;
  /**
   * Contact name
   * @maxLength 255
   */
  contact_name?: string;
  /**
   * Email
   * @format email
   * @maxLength 255
   */
  contact_email?: string;
  /**
   * Phone
   * With country code, for example +971 50 123 4567
   * @maxLength 255
   */
  contact_phone?: string;
  /**
   * Seller
   * The id of the company.
   * @min 1
   */
  company?: number | null;
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer?: number | null;
  /**
   * Equipment
   * The id of the equipment.
   * @min 1
   */
  equipment?: number | null;
  /**
   * Assigned to
   * The id of the user.
   * @min 1
   */
  assigned_to?: number | null;
  /** Stage */
  stage?:
    | "prospecting"
    | "qualification"
    | "proposal"
    | "negotiation"
    | "closed_won"
    | "closed_lost";
  /**
   * Probability, %
   * Follows the stage unless you set it
   * @min 0
   * @max 100
   */
  probability?: number;
  /**
   * Estimated amount
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  estimated_amount?: number;
  /**
   * Actual amount
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  actual_amount?: number | null;
  /**
   * Expected close
   * @format date
   */
  expected_close_date?: string | null;
  /**
   * Notes
   * @maxLength 20000
   */
  notes?: string;
  /**
   * Loss reason
   * @maxLength 20000
   */
  loss_reason?: string;
}

export interface OpportunityPatch {
  /**
   * Title
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  title?: string;
  /**
   * Description
   * @maxLength 20000
   */
  description?: string;
  /**
   * Lead
   * The id of the lead.
   * @min 1
   */
  lead?: number | null;
  /**
   * Contact name
   * @maxLength 255
   */
  contact_name?: string;
  /**
   * Email
   * @format email
   * @maxLength 255
   */
  contact_email?: string;
  /**
   * Phone
   * With country code, for example +971 50 123 4567
   * @maxLength 255
   */
  contact_phone?: string;
  /**
   * Seller
   * The id of the company.
   * @min 1
   */
  company?: number | null;
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer?: number | null;
  /**
   * Equipment
   * The id of the equipment.
   * @min 1
   */
  equipment?: number | null;
  /**
   * Assigned to
   * The id of the user.
   * @min 1
   */
  assigned_to?: number | null;
  /** Stage */
  stage?:
    | "prospecting"
    | "qualification"
    | "proposal"
    | "negotiation"
    | "closed_won"
    | "closed_lost";
  /**
   * Probability, %
   * Follows the stage unless you set it
   * @min 0
   * @max 100
   */
  probability?: number;
  /**
   * Estimated amount
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  estimated_amount?: number;
  /**
   * Actual amount
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  actual_amount?: number | null;
  /**
   * Expected close
   * @format date
   */
  expected_close_date?: string | null;
  /**
   * Notes
   * @maxLength 20000
   */
  notes?: string;
  /**
   * Loss reason
   * @maxLength 20000
   */
  loss_reason?: string;
}

export interface OpportunityMarkWonInput {
  /**
   * Actual amount
   * Empty means the estimated amount
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  actual_amount?: number | null;
}

export interface OpportunityMarkLostInput {
  /**
   * Reason
   * @maxLength 20000
   */
  reason?: string;
  /**
   * Reason
   * @maxLength 20000
   */
  lost_reason?: string;
}

export interface OpportunityAddNoteInput {
  /**
   * Note
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  note: string;
}

export interface Interaction {
  /** @min 1 */
  readonly id: number;
  /** Type */
  interaction_type:
    | "call"
    | "email"
    | "meeting"
    | "note"
    | "task"
    | "sms"
    | "whatsapp"
    | "demo"
    | "other";
  /**
   * Lead
   * @min 1
   */
  related_to_lead: number | null;
  readonly lead_title: string | null;
  /**
   * Opportunity
   * @min 1
   */
  related_to_opportunity: number | null;
  readonly opportunity_title: string | null;
  /**
   * Customer
   * @min 1
   */
  related_to_customer: number | null;
  readonly customer_name: string | null;
  /**
   * Rental
   * @min 1
   */
  related_to_rental: number | null;
  readonly rental_reference: string | null;
  /** Subject */
  subject: string;
  /** Description */
  description: string;
  /** Outcome */
  outcome: string;
  /**
   * Duration, minutes
   * @min 0
   * @max 10080
   */
  duration_minutes: number | null;
  /** Next action */
  next_action: string;
  /**
   * Next action on
   * @format date
   */
  next_action_at: string | null;
  /**
   * Performed by
   * @min 1
   */
  performed_by: number | null;
  readonly performed_by_name: string | null;
  /**
   * Performed
   * @format date-time
   */
  performed_at: string | null;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
}

export interface PaginatedInteractionList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: Interaction[];
}

export interface AdminInteraction {
  /** @min 1 */
  readonly id: number;
  /** Type */
  interaction_type:
    | "call"
    | "email"
    | "meeting"
    | "note"
    | "task"
    | "sms"
    | "whatsapp"
    | "demo"
    | "other";
  /**
   * Lead
   * @min 1
   */
  related_to_lead: number | null;
  readonly lead_title: string | null;
  /**
   * Opportunity
   * @min 1
   */
  related_to_opportunity: number | null;
  readonly opportunity_title: string | null;
  /**
   * Customer
   * @min 1
   */
  related_to_customer: number | null;
  readonly customer_name: string | null;
  /**
   * Rental
   * @min 1
   */
  related_to_rental: number | null;
  readonly rental_reference: string | null;
  /** Subject */
  subject: string;
  /** Description */
  description: string;
  /** Outcome */
  outcome: string;
  /**
   * Duration, minutes
   * @min 0
   * @max 10080
   */
  duration_minutes: number | null;
  /** Next action */
  next_action: string;
  /**
   * Next action on
   * @format date
   */
  next_action_at: string | null;
  /**
   * Performed by
   * @min 1
   */
  performed_by: number | null;
  readonly performed_by_name: string | null;
  /**
   * Performed
   * @format date-time
   */
  performed_at: string | null;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface InteractionCreate {
  /** Type */
  interaction_type:
    | "call"
    | "email"
    | "meeting"
    | "note"
    | "task"
    | "sms"
    | "whatsapp"
    | "demo"
    | "other";
  /**
   * Lead
   * The id of the lead.
   * @min 1
   */
  related_to_lead?: number | null;
  /**
   * Opportunity
   * The id of the opportunity.
   * @min 1
   */
  related_to_opportunity?: number | null;
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  related_to_customer?: number | null;
  /**
   * Rental
   * The id of the rental.
   * @min 1
   */
  related_to_rental?: number | null;
  /**
   * Subject
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  subject: string;
  /**
   * Description
   * @maxLength 20000
   */
  description?: string;
  /**
   * Outcome
   * @maxLength 20000
   */
  outcome?: string;
  /**
   * Duration, minutes
   * @min 0
   * @max 10080
   */
  duration_minutes?: number | null;
  /**
   * Next action
   * @maxLength 255
   */
  next_action?: string;
  /**
   * Next action on
   * @format date
   */
  next_action_at?: string | null;
  /**
   * Performed by
   * The id of the user.
   * @min 1
   */
  performed_by?: number | null;
  /**
   * Performed
   * @format date-time
   */
  performed_at?: string | null;
}

export interface InteractionPut {
  /** Type */
  interaction_type:
    | "call"
    | "email"
    | "meeting"
    | "note"
    | "task"
    | "sms"
    | "whatsapp"
    | "demo"
    | "other";
  /**
   * Lead
   * The id of the lead.
   * @min 1
   */
  related_to_lead?: number | null;
  /**
   * Opportunity
   * The id of the opportunity.
   * @min 1
   */
  related_to_opportunity?: number | null;
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  related_to_customer?: number | null;
  /**
   * Rental
   * The id of the rental.
   * @min 1
   */
  related_to_rental?: number | null;
  /**
   * Subject
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  subject: string;
  /**
   * Description
   * @maxLength 20000
   */
  description?: string;
  /**
   * Outcome
   * @maxLength 20000
   */
  outcome?: string;
  /**
   * Duration, minutes
   * @min 0
   * @max 10080
   */
  duration_minutes?: number | null;
  /**
   * Next action
   * @maxLength 255
   */
  next_action?: string;
  /**
   * Next action on
   * @format date
   */
  next_action_at?: string | null;
  /**
   * Performed by
   * The id of the user.
   * @min 1
   */
  performed_by?: number | null;
  /**
   * Performed
   * @format date-time
   */
  performed_at?: string | null;
}

export interface InteractionPatch {
  /** Type */
  interaction_type?:
    | "call"
    | "email"
    | "meeting"
    | "note"
    | "task"
    | "sms"
    | "whatsapp"
    | "demo"
    | "other";
  /**
   * Lead
   * The id of the lead.
   * @min 1
   */
  related_to_lead?: number | null;
  /**
   * Opportunity
   * The id of the opportunity.
   * @min 1
   */
  related_to_opportunity?: number | null;
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  related_to_customer?: number | null;
  /**
   * Rental
   * The id of the rental.
   * @min 1
   */
  related_to_rental?: number | null;
  /**
   * Subject
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  subject?: string;
  /**
   * Description
   * @maxLength 20000
   */
  description?: string;
  /**
   * Outcome
   * @maxLength 20000
   */
  outcome?: string;
  /**
   * Duration, minutes
   * @min 0
   * @max 10080
   */
  duration_minutes?: number | null;
  /**
   * Next action
   * @maxLength 255
   */
  next_action?: string;
  /**
   * Next action on
   * @format date
   */
  next_action_at?: string | null;
  /**
   * Performed by
   * The id of the user.
   * @min 1
   */
  performed_by?: number | null;
  /**
   * Performed
   * @format date-time
   */
  performed_at?: string | null;
}

export interface Ticket {
  /** @min 1 */
  readonly id: number;
  /** Number */
  readonly ticket_number: string;
  /** Title */
  title: string;
  /** Description */
  description: string;
  /** Category */
  category:
    | "general"
    | "technical"
    | "billing"
    | "equipment"
    | "delivery"
    | "damage"
    | "complaint"
    | "refund"
    | "other";
  /** Priority */
  priority: "low" | "medium" | "high" | "urgent";
  /** Status */
  status:
    | "open"
    | "in_progress"
    | "waiting_customer"
    | "waiting_seller"
    | "resolved"
    | "closed";
  /**
   * Customer
   * @min 1
   */
  customer: number;
  readonly customer_name: string;
  /** Customer’s email */
  readonly customer_email?: string;
  /** Customer’s phone */
  readonly customer_phone?: string;
  /**
   * Seller
   * @min 1
   */
  company: number | null;
  readonly company_name: string | null;
  /**
   * Rental
   * @min 1
   */
  related_rental: number | null;
  readonly rental_reference: string | null;
  /**
   * Equipment
   * @min 1
   */
  related_equipment: number | null;
  readonly equipment_name: string | null;
  /**
   * Assigned to
   * @min 1
   */
  assigned_to?: number | null;
  readonly assigned_to_name?: string | null;
  /**
   * Internal notes
   * Customers never see them
   */
  internal_notes?: string;
  /** Resolution */
  resolution: string;
  /**
   * Resolved
   * @format date-time
   */
  readonly resolved_at: string | null;
  /**
   * Closed
   * @format date-time
   */
  readonly closed_at: string | null;
  /**
   * Rating
   * @min 1
   * @max 5
   */
  readonly customer_rating: number | null;
  /** Feedback */
  readonly customer_feedback: string;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** Files */
  readonly attachments: Attachment[];
  /** Public comments */
  readonly public_comments?: Comment[];
  /** All comments */
  readonly comments?: Comment[];
}

export interface PaginatedTicketList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: Ticket[];
}

export interface AdminTicket {
  /** @min 1 */
  readonly id: number;
  /** Number */
  readonly ticket_number: string;
  /** Title */
  title: string;
  /** Description */
  description: string;
  /** Category */
  category:
    | "general"
    | "technical"
    | "billing"
    | "equipment"
    | "delivery"
    | "damage"
    | "complaint"
    | "refund"
    | "other";
  /** Priority */
  priority: "low" | "medium" | "high" | "urgent";
  /** Status */
  status:
    | "open"
    | "in_progress"
    | "waiting_customer"
    | "waiting_seller"
    | "resolved"
    | "closed";
  /**
   * Customer
   * @min 1
   */
  customer: number;
  readonly customer_name: string;
  /** Customer’s email */
  readonly customer_email?: string;
  /** Customer’s phone */
  readonly customer_phone?: string;
  /**
   * Seller
   * @min 1
   */
  company: number | null;
  readonly company_name: string | null;
  /**
   * Rental
   * @min 1
   */
  related_rental: number | null;
  readonly rental_reference: string | null;
  /**
   * Equipment
   * @min 1
   */
  related_equipment: number | null;
  readonly equipment_name: string | null;
  /**
   * Assigned to
   * @min 1
   */
  assigned_to?: number | null;
  readonly assigned_to_name?: string | null;
  /**
   * Internal notes
   * Customers never see them
   */
  internal_notes?: string;
  /** Resolution */
  resolution: string;
  /**
   * Waiting since
   * @format date-time
   */
  readonly waiting_since: string | null;
  /**
   * Resolved
   * @format date-time
   */
  readonly resolved_at: string | null;
  /**
   * Closed
   * @format date-time
   */
  readonly closed_at: string | null;
  /**
   * Rating
   * @min 1
   * @max 5
   */
  readonly customer_rating: number | null;
  /** Feedback */
  readonly customer_feedback: string;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** Files */
  readonly attachments: Attachment[];
  /** Public comments */
  readonly public_comments?: Comment[];
  /** All comments */
  readonly comments?: Comment[];
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface TicketMobile {
  /** @min 1 */
  readonly id: number;
  /** Number */
  readonly ticket_number: string;
  /** Title */
  title: string;
  /** Category */
  category:
    | "general"
    | "technical"
    | "billing"
    | "equipment"
    | "delivery"
    | "damage"
    | "complaint"
    | "refund"
    | "other";
  /** Priority */
  priority: "low" | "medium" | "high" | "urgent";
  /** Status */
  status:
    | "open"
    | "in_progress"
    | "waiting_customer"
    | "waiting_seller"
    | "resolved"
    | "closed";
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /**
   * Unread comments
   * @min 0
   */
  readonly unread_comment_count: number;
}

export interface PaginatedTicketMobileList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: TicketMobile[];
}

export interface TicketCreate {
  /**
   * Title
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  title: string;
  /**
   * Description
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  description: string;
  /**
   * Category
   * @default "general"
   */
  category?:
    | "general"
    | "technical"
    | "billing"
    | "equipment"
    | "delivery"
    | "damage"
    | "complaint"
    | "refund"
    | "other";
  /**
   * Priority
   * @default "medium"
   */
  priority?: "low" | "medium" | "high" | "urgent";
  /**
   * Status
   * @default "open"
   */
  status?:
    | "open"
    | "in_progress"
    | "waiting_customer"
    | "waiting_seller"
    | "resolved"
    | "closed";
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer?: number;
  /**
   * Seller
   * The id of the company.
   * @min 1
   */
  company?: number | null;
  /**
   * Rental
   * The id of the rental.
   * @min 1
   */
  related_rental?: number | null;
  /**
   * Equipment
   * The id of the equipment.
   * @min 1
   */
  related_equipment?: number | null;
  /**
   * Assigned to
   * The id of the user.
   * @min 1
   */
  assigned_to?: number | null;
  /**
   * Internal notes
   * Customers never see them
   * @maxLength 20000
   */
  internal_notes?: string;
  /**
   * Resolution
   * @maxLength 20000
   */
  resolution?: string;
}

export interface TicketPut {
  /**
   * Title
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  title: string;
  /**
   * Description
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  description: string;
  /** Category */
  category?:
    | "general"
    | "technical"
    | "billing"
    | "equipment"
    | "delivery"
    | "damage"
    | "complaint"
    | "refund"
    | "other";
  /** Priority */
  priority?: "low" | "medium" | "high" | "urgent";
  /** Status */
  status?:
    | "open"
    | "in_progress"
    | "waiting_customer"
    | "waiting_seller"
    | "resolved"
    | "closed";
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer?: number;
  /**
   * Seller
   * The id of the company.
   * @min 1
   */
  company?: number | null;
  /**
   * Rental
   * The id of the rental.
   * @min 1
   */
  related_rental?: number | null;
  /**
   * Equipment
   * The id of the equipment.
   * @min 1
   */
  related_equipment?: number | null;
  /**
   * Assigned to
   * The id of the user.
   * @min 1
   */
  assigned_to?: number | null;
  /**
   * Internal notes
   * Customers never see them
   * @maxLength 20000
   */
  internal_notes?: string;
  /**
   * Resolution
   * @maxLength 20000
   */
  resolution?: string;
}

export interface TicketPatch {
  /**
   * Title
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  title?: string;
  /**
   * Description
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  description?: string;
  /** Category */
  category?:
    | "general"
    | "technical"
    | "billing"
    | "equipment"
    | "delivery"
    | "damage"
    | "complaint"
    | "refund"
    | "other";
  /** Priority */
  priority?: "low" | "medium" | "high" | "urgent";
  /** Status */
  status?:
    | "open"
    | "in_progress"
    | "waiting_customer"
    | "waiting_seller"
    | "resolved"
    | "closed";
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer?: number;
  /**
   * Seller
   * The id of the company.
   * @min 1
   */
  company?: number | null;
  /**
   * Rental
   * The id of the rental.
   * @min 1
   */
  related_rental?: number | null;
  /**
   * Equipment
   * The id of the equipment.
   * @min 1
   */
  related_equipment?: number | null;
  /**
   * Assigned to
   * The id of the user.
   * @min 1
   */
  assigned_to?: number | null;
  /**
   * Internal notes
   * Customers never see them
   * @maxLength 20000
   */
  internal_notes?: string;
  /**
   * Resolution
   * @maxLength 20000
   */
  resolution?: string;
}

export interface TicketAddCommentInput {
  /**
   * Comment
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  comment: string;
  /**
   * Internal
   * Customers never see it
   * @default false
   */
  is_internal?: boolean;
}

export interface TicketReplyInput {
  /**
   * Comment
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  comment: string;
  /**
   * Internal
   * Customers never see it
   * @default false
   */
  is_internal?: boolean;
  /** Status */
  status?:
    | "open"
    | "in_progress"
    | "waiting_customer"
    | "waiting_seller"
    | "resolved"
    | "closed";
  /**
   * Last comment that was read
   * @min 0
   * @max 2147483647
   */
  seen?: number | null;
  /**
   * Assign to me
   * @default false
   */
  assign_to_me?: boolean;
}

export interface TicketMarkResolvedInput {
  /**
   * Resolution
   * @maxLength 20000
   */
  resolution?: string;
  /**
   * Resolution
   * @maxLength 20000
   */
  resolution_notes?: string;
}

export interface TicketConfirmResolutionInput {
  /**
   * Rating
   * @min 1
   * @max 5
   */
  rating?: number | null;
  /**
   * Feedback
   * @maxLength 20000
   */
  feedback?: string;
}

export interface TicketCreateForm {
  /**
   * Title
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  title: string;
  /**
   * Description
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  description: string;
  /**
   * Category
   * @default "general"
   */
  category?:
    | "general"
    | "technical"
    | "billing"
    | "equipment"
    | "delivery"
    | "damage"
    | "complaint"
    | "refund"
    | "other";
  /**
   * Priority
   * @default "medium"
   */
  priority?: "low" | "medium" | "high" | "urgent";
  /**
   * Status
   * @default "open"
   */
  status?:
    | "open"
    | "in_progress"
    | "waiting_customer"
    | "waiting_seller"
    | "resolved"
    | "closed";
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer?: number;
  /**
   * Seller
   * The id of the company.
   * @min 1
   */
  company?: number | null;
  /**
   * Rental
   * The id of the rental.
   * @min 1
   */
  related_rental?: number | null;
  /**
   * Equipment
   * The id of the equipment.
   * @min 1
   */
  related_equipment?: number | null;
  /**
   * Assigned to
   * The id of the user.
   * @min 1
   */
  assigned_to?: number | null;
  /**
   * Internal notes
   * Customers never see them
   * @maxLength 20000
   */
  internal_notes?: string;
  /**
   * Resolution
   * @maxLength 20000
   */
  resolution?: string;
  /**
   * Up to 10 files of 10 MB: JPEG, PNG, WebP, GIF, HEIC, PDF, MP4, Office documents, and `.txt` or `.csv` in UTF-8. One that is refused refuses the request.
   * @maxItems 10
   */
  attachment?: File[];
}

export interface TicketAddCommentInputForm {
  /**
   * Comment
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  comment?: string;
  /**
   * Internal
   * Customers never see it
   * @default false
   */
  is_internal?: boolean;
  /**
   * Up to 10 files of 10 MB: JPEG, PNG, WebP, GIF, HEIC, PDF, MP4, Office documents, and `.txt` or `.csv` in UTF-8. One that is refused refuses the request.
   * @maxItems 10
   */
  attachment?: File[];
}

export interface TicketReplyInputForm {
  /**
   * Comment
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  comment?: string;
  /**
   * Internal
   * Customers never see it
   * @default false
   */
  is_internal?: boolean;
  /** Status */
  status?:
    | "open"
    | "in_progress"
    | "waiting_customer"
    | "waiting_seller"
    | "resolved"
    | "closed";
  /**
   * Last comment that was read
   * @min 0
   * @max 2147483647
   */
  seen?: number | null;
  /**
   * Assign to me
   * @default false
   */
  assign_to_me?: boolean;
  /**
   * Up to 10 files of 10 MB: JPEG, PNG, WebP, GIF, HEIC, PDF, MP4, Office documents, and `.txt` or `.csv` in UTF-8. One that is refused refuses the request.
   * @maxItems 10
   */
  attachment?: File[];
}

export interface Comment {
  /** @min 1 */
  readonly id: number;
  /**
   * Ticket
   * @min 1
   */
  ticket: number;
  readonly ticket_title: string;
  /** Comment */
  comment: string;
  /**
   * Internal
   * Customers never see it
   */
  is_internal: boolean;
  /** Author */
  readonly author_role: "staff" | "seller" | "customer" | "system";
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /**
   * First file
   * @format uri
   */
  readonly attachment: string | null;
  /** Files */
  readonly attachments: Attachment[];
}

export interface PaginatedCommentList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: Comment[];
}

export interface AdminComment {
  /** @min 1 */
  readonly id: number;
  /**
   * Ticket
   * @min 1
   */
  ticket: number;
  readonly ticket_title: string;
  /** Comment */
  comment: string;
  /**
   * Internal
   * Customers never see it
   */
  is_internal: boolean;
  /** Author */
  readonly author_role: "staff" | "seller" | "customer" | "system";
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /**
   * First file
   * @format uri
   */
  readonly attachment: string | null;
  /** Files */
  readonly attachments: Attachment[];
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface CommentCreate {
  /**
   * Ticket
   * The id of the ticket.
   * @min 1
   */
  ticket: number;
  /**
   * Comment
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  comment: string;
  /**
   * Internal
   * Customers never see it
   * @default false
   */
  is_internal?: boolean;
}

export interface CommentPut {
  /**
   * Comment
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  comment: string;
}

export interface CommentPatch {
  /**
   * Comment
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  comment?: string;
}

export interface CommentCreateForm {
  /**
   * Ticket
   * The id of the ticket.
   * @min 1
   */
  ticket: number;
  /**
   * Comment
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  comment?: string;
  /**
   * Internal
   * Customers never see it
   * @default false
   */
  is_internal?: boolean;
  /**
   * Up to 10 files of 10 MB: JPEG, PNG, WebP, GIF, HEIC, PDF, MP4, Office documents, and `.txt` or `.csv` in UTF-8. One that is refused refuses the request.
   * @maxItems 10
   */
  attachment?: File[];
}

export interface CustomerNote {
  /** @min 1 */
  readonly id: number;
  /**
   * Customer
   * @min 1
   */
  customer: number;
  readonly customer_name: string;
  /** Customer’s email */
  readonly customer_email: string;
  /** Customer’s phone */
  readonly customer_phone: string;
  /** Title */
  title: string;
  /** Note */
  note: string;
  /** Important */
  is_important: boolean;
  /**
   * Tags
   * With commas between them: VIP, repeat customer
   */
  tags: string;
  /**
   * Seller
   * @min 1
   */
  company: number | null;
  readonly company_name: string | null;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
}

export interface PaginatedCustomerNoteList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: CustomerNote[];
}

export interface AdminCustomerNote {
  /** @min 1 */
  readonly id: number;
  /**
   * Customer
   * @min 1
   */
  customer: number;
  readonly customer_name: string;
  /** Customer’s email */
  readonly customer_email: string;
  /** Customer’s phone */
  readonly customer_phone: string;
  /** Title */
  title: string;
  /** Note */
  note: string;
  /** Important */
  is_important: boolean;
  /**
   * Tags
   * With commas between them: VIP, repeat customer
   */
  tags: string;
  /**
   * Seller
   * @min 1
   */
  company: number | null;
  readonly company_name: string | null;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface CustomerNoteCreate {
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer: number;
  /**
   * Title
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  title: string;
  /**
   * Note
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  note: string;
  /**
   * Important
   * @default false
   */
  is_important?: boolean;
  /**
   * Tags
   * With commas between them: VIP, repeat customer
   * @maxLength 255
   */
  tags?: string;
  /**
   * Seller
   * The id of the company.
   * @min 1
   */
  company?: number | null;
}

export interface CustomerNotePut {
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer: number;
  /**
   * Title
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  title: string;
  /**
   * Note
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  note: string;
  /** Important */
  is_important?: boolean;
  /**
   * Tags
   * With commas between them: VIP, repeat customer
   * @maxLength 255
   */
  tags?: string;
  /**
   * Seller
   * The id of the company.
   * @min 1
   */
  company?: number | null;
}

export interface CustomerNotePatch {
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer?: number;
  /**
   * Title
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  title?: string;
  /**
   * Note
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  note?: string;
  /** Important */
  is_important?: boolean;
  /**
   * Tags
   * With commas between them: VIP, repeat customer
   * @maxLength 255
   */
  tags?: string;
  /**
   * Seller
   * The id of the company.
   * @min 1
   */
  company?: number | null;
}

export interface AdminSavedReply {
  /** @min 1 */
  readonly id: number;
  /** Title */
  title: string;
  /**
   * Text
   * Filled in when it is used: {customer}, {agent}, {ticket_number}, {rental}
   */
  body: string;
  /**
   * Leaves the ticket
   * Chosen on the button when the reply is used; empty leaves it as it is
   */
  status: "in_progress" | "waiting_customer" | "resolved";
  /**
   * Shared
   * All staff may use it
   */
  shared: boolean;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface SavedReplyCreate {
  /**
   * Title
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  title: string;
  /**
   * Text
   * Filled in when it is used: {customer}, {agent}, {ticket_number}, {rental}
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  body: string;
  /**
   * Leaves the ticket
   * Chosen on the button when the reply is used; empty leaves it as it is
   */
  status?: "in_progress" | "waiting_customer" | "resolved";
  /**
   * Shared
   * All staff may use it
   * @default false
   */
  shared?: boolean;
}

export interface SavedReplyPatch {
  /**
   * Title
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  title?: string;
  /**
   * Text
   * Filled in when it is used: {customer}, {agent}, {ticket_number}, {rental}
   * @minLength 1
   * @maxLength 20000
   * @pattern \S
   */
  body?: string;
  /**
   * Leaves the ticket
   * Chosen on the button when the reply is used; empty leaves it as it is
   */
  status?: "in_progress" | "waiting_customer" | "resolved";
  /**
   * Shared
   * All staff may use it
   */
  shared?: boolean;
}

export interface Rental {
  /** @min 1 */
  readonly id: number;
  /** Reference */
  readonly rental_reference: string;
  /**
   * Customer
   * @min 1
   */
  customer: number;
  readonly customer_name: string;
  /**
   * Equipment
   * @min 1
   */
  equipment: number;
  readonly equipment_name: string;
  /**
   * Seller
   * @min 1
   */
  readonly company: number;
  readonly company_name: string;
  /**
   * Start
   * @format date
   */
  start_date: string;
  /**
   * End
   * @format date
   */
  end_date: string;
  /**
   * Days
   * @min 0
   * @max 2147483647
   */
  readonly total_days: number;
  /**
   * Daily rate
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  readonly daily_rate: number;
  /**
   * Total amount
   * Empty means rate × days
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  total_amount: number | null;
  /** Status */
  status:
    | "pending"
    | "approved"
    | "payment_pending"
    | "confirmed"
    | "preparing"
    | "ready_for_pickup"
    | "out_for_delivery"
    | "delivered"
    | "in_progress"
    | "return_requested"
    | "returning"
    | "completed"
    | "cancelled"
    | "overdue"
    | "dispute";
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
}

export interface PaginatedRentalList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: Rental[];
}

export interface AdminRental {
  /** @min 1 */
  readonly id: number;
  /** Reference */
  readonly rental_reference: string;
  /**
   * Customer
   * @min 1
   */
  customer: number;
  readonly customer_name: string;
  /**
   * Equipment
   * @min 1
   */
  equipment: number;
  readonly equipment_name: string;
  /**
   * Seller
   * @min 1
   */
  readonly company: number;
  readonly company_name: string;
  /**
   * Start
   * @format date
   */
  start_date: string;
  /**
   * End
   * @format date
   */
  end_date: string;
  /**
   * Days
   * @min 0
   * @max 2147483647
   */
  readonly total_days: number;
  /**
   * Daily rate
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  readonly daily_rate: number;
  /**
   * Total amount
   * Empty means rate × days
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  total_amount: number | null;
  /** Status */
  status:
    | "pending"
    | "approved"
    | "payment_pending"
    | "confirmed"
    | "preparing"
    | "ready_for_pickup"
    | "out_for_delivery"
    | "delivered"
    | "in_progress"
    | "return_requested"
    | "returning"
    | "completed"
    | "cancelled"
    | "overdue"
    | "dispute";
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface RentalCreate {
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer?: number;
  /**
   * Equipment
   * The id of the equipment.
   * @min 1
   */
  equipment: number;
  /**
   * Start
   * @format date
   */
  start_date: string;
  /**
   * End
   * @format date
   */
  end_date: string;
  /**
   * Total amount
   * Empty means rate × days
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  total_amount?: number | null;
  /**
   * Status
   * @default "pending"
   */
  status?:
    | "pending"
    | "approved"
    | "payment_pending"
    | "confirmed"
    | "preparing"
    | "ready_for_pickup"
    | "out_for_delivery"
    | "delivered"
    | "in_progress"
    | "return_requested"
    | "returning"
    | "completed"
    | "cancelled"
    | "overdue"
    | "dispute";
}

export interface RentalPatch {
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer?: number;
  /**
   * Equipment
   * The id of the equipment.
   * @min 1
   */
  equipment?: number;
  /**
   * Start
   * @format date
   */
  start_date?: string;
  /**
   * End
   * @format date
   */
  end_date?: string;
  /**
   * Total amount
   * Empty means rate × days
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  total_amount?: number | null;
  /** Status */
  status?:
    | "pending"
    | "approved"
    | "payment_pending"
    | "confirmed"
    | "preparing"
    | "ready_for_pickup"
    | "out_for_delivery"
    | "delivered"
    | "in_progress"
    | "return_requested"
    | "returning"
    | "completed"
    | "cancelled"
    | "overdue"
    | "dispute";
}

export interface RentalUpdateStatusInput {
  /** Status */
  new_status:
    | "pending"
    | "approved"
    | "payment_pending"
    | "confirmed"
    | "preparing"
    | "ready_for_pickup"
    | "out_for_delivery"
    | "delivered"
    | "in_progress"
    | "return_requested"
    | "returning"
    | "completed"
    | "cancelled"
    | "overdue"
    | "dispute";
}

export interface Equipment {
  /** @min 1 */
  readonly id: number;
  /** Name */
  name: string;
  /** Category */
  category: string;
  /**
   * Daily rate
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  daily_rate: number;
  /**
   * Seller
   * @min 1
   */
  company: number;
  readonly company_name: string;
  /**
   * Created by
   * @min 1
   */
  readonly created_by?: number | null;
  readonly created_by_name?: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
}

export interface PaginatedEquipmentList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: Equipment[];
}

export interface AdminEquipment {
  /** @min 1 */
  readonly id: number;
  /** Name */
  name: string;
  /** Category */
  category: string;
  /**
   * Daily rate
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  daily_rate: number;
  /**
   * Seller
   * @min 1
   */
  company: number;
  readonly company_name: string;
  /**
   * Created by
   * @min 1
   */
  readonly created_by?: number | null;
  readonly created_by_name?: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface EquipmentCreate {
  /**
   * Name
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  name: string;
  /**
   * Category
   * @maxLength 255
   */
  category?: string;
  /**
   * Daily rate
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   * @default 0
   */
  daily_rate?: number;
  /**
   * Seller
   * The id of the company.
   * @min 1
   */
  company: number;
}

export interface EquipmentPatch {
  /**
   * Name
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  name?: string;
  /**
   * Category
   * @maxLength 255
   */
  category?: string;
  /**
   * Daily rate
   * @min 0
   * @multipleOf 0.01
   * @max 9999999999.99
   */
  daily_rate?: number;
  /**
   * Seller
   * The id of the company.
   * @min 1
   */
  company?: number;
}

export interface Favorite {
  /** @min 1 */
  readonly id: number;
  /**
   * Customer
   * @min 1
   */
  customer: number;
  readonly customer_name: string;
  /**
   * Equipment
   * @min 1
   */
  equipment: number;
  readonly equipment_name: string;
  /** Name */
  readonly name: string;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
}

export interface PaginatedFavoriteList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: Favorite[];
}

export interface AdminFavorite {
  /** @min 1 */
  readonly id: number;
  /**
   * Customer
   * @min 1
   */
  customer: number;
  readonly customer_name: string;
  /**
   * Equipment
   * @min 1
   */
  equipment: number;
  readonly equipment_name: string;
  /** Name */
  readonly name: string;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface FavoriteCreate {
  /**
   * Customer
   * The id of the customer.
   * @min 1
   */
  customer?: number;
  /**
   * Equipment
   * The id of the equipment.
   * @min 1
   */
  equipment: number;
}

export type FavoritePatch = object;

export interface AdminCustomer {
  /** @min 1 */
  readonly id: number;
  /**
   * User
   * @min 1
   */
  user: number;
  readonly user_name: string;
  /** Name */
  readonly name: string;
  /** Email */
  readonly email: string;
  /** City */
  city: string;
  /** Country */
  country: string;
  /** Phone */
  phone: string;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface CustomerPicker {
  /** @min 1 */
  readonly id: number;
  /** Name */
  readonly name: string;
  /** Phone */
  phone: string;
  /** Email */
  readonly email: string;
}

export interface PaginatedCustomerPickerList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: CustomerPicker[];
}

export interface CustomerCreate {
  /**
   * User
   * The id of the user.
   * @min 1
   */
  user: number;
  /**
   * City
   * @maxLength 255
   */
  city?: string;
  /**
   * Country
   * @maxLength 255
   */
  country?: string;
  /**
   * Phone
   * @maxLength 255
   */
  phone?: string;
}

export interface CustomerPatch {
  /**
   * User
   * The id of the user.
   * @min 1
   */
  user?: number;
  /**
   * City
   * @maxLength 255
   */
  city?: string;
  /**
   * Country
   * @maxLength 255
   */
  country?: string;
  /**
   * Phone
   * @maxLength 255
   */
  phone?: string;
}

export interface CustomerSegment {
  /** @min 1 */
  readonly id: number;
  /** Name */
  name: string;
  /** Description */
  description: string;
  /**
   * Criteria
   * Customers for whom the rules hold become members when the segment is refreshed
   */
  criteria: SegmentCriteria;
  /**
   * Customers
   * All members; of a body, those to add by hand
   */
  customers?: number[];
  /**
   * Added by hand
   * They stay, whatever the rules say
   */
  added_customers: number[];
  readonly added_customers_names: string[];
  /**
   * Refreshed
   * @format date-time
   */
  readonly refreshed_at: string | null;
  /**
   * Joined
   * @min 0
   * @max 2147483647
   */
  readonly joined_count: number;
  /**
   * Left
   * @min 0
   * @max 2147483647
   */
  readonly left_count: number;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /**
   * Members
   * @min 0
   */
  readonly customer_count: number | null;
}

export interface PaginatedCustomerSegmentList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: CustomerSegment[];
}

export interface AdminCustomerSegment {
  /** @min 1 */
  readonly id: number;
  /** Name */
  name: string;
  /** Description */
  description: string;
  /**
   * Criteria
   * Customers for whom the rules hold become members when the segment is refreshed
   */
  criteria: SegmentCriteria;
  /**
   * Customers
   * All members; of a body, those to add by hand
   */
  customers?: number[];
  /**
   * Added by hand
   * They stay, whatever the rules say
   */
  added_customers: number[];
  readonly added_customers_names: string[];
  /**
   * Refreshed
   * @format date-time
   */
  readonly refreshed_at: string | null;
  /**
   * Joined
   * @min 0
   * @max 2147483647
   */
  readonly joined_count: number;
  /**
   * Left
   * @min 0
   * @max 2147483647
   */
  readonly left_count: number;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /**
   * Members
   * @min 0
   */
  readonly customer_count: number | null;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface CustomerSegmentCreate {
  /**
   * Name
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  name: string;
  /**
   * Description
   * @maxLength 20000
   */
  description?: string;
  /**
   * Criteria
   * Customers for whom the rules hold become members when the segment is refreshed
   */
  criteria?: SegmentCriteria;
  /**
   * Customers
   * All members; of a body, those to add by hand
   * @maxItems 10000
   */
  customers?: number[];
  /**
   * Added by hand
   * They stay, whatever the rules say
   * @maxItems 10000
   */
  added_customers?: number[];
}

export interface CustomerSegmentPut {
  /**
   * Name
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  name: string;
  /**
   * Description
   * @maxLength 20000
   */
  description?: string;
  /**
   * Criteria
   * Customers for whom the rules hold become members when the segment is refreshed
   */
  criteria?: SegmentCriteria;
  /**
   * Customers
   * All members; of a body, those to add by hand
   * @maxItems 10000
   */
  customers?: number[];
  /**
   * Added by hand
   * They stay, whatever the rules say
   * @maxItems 10000
   */
  added_customers?: number[];
}

export interface CustomerSegmentPatch {
  /**
   * Name
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  name?: string;
  /**
   * Description
   * @maxLength 20000
   */
  description?: string;
  /**
   * Criteria
   * Customers for whom the rules hold become members when the segment is refreshed
   */
  criteria?: SegmentCriteria;
  /**
   * Customers
   * All members; of a body, those to add by hand
   * @maxItems 10000
   */
  customers?: number[];
  /**
   * Added by hand
   * They stay, whatever the rules say
   * @maxItems 10000
   */
  added_customers?: number[];
}

export interface CustomerSegmentPreviewInput {
  /**
   * Criteria
   * Customers for whom the rules hold become members when the segment is refreshed
   */
  criteria: SegmentCriteria;
}

export interface AdminCompany {
  /** @min 1 */
  readonly id: number;
  /** Company name */
  company_name: string;
  /** City */
  city: string;
  /** Country */
  country: string;
  /** Phone */
  phone: string;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface CompanyPicker {
  /** @min 1 */
  readonly id: number;
  /** Company name */
  name: string;
  /** Phone */
  phone: string;
}

export interface PaginatedCompanyPickerList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: CompanyPicker[];
}

export interface CompanyCreate {
  /**
   * Company name
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  company_name: string;
  /**
   * City
   * @maxLength 255
   */
  city?: string;
  /**
   * Country
   * @maxLength 255
   */
  country?: string;
  /**
   * Phone
   * @maxLength 255
   */
  phone?: string;
}

export interface CompanyPatch {
  /**
   * Company name
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  company_name?: string;
  /**
   * City
   * @maxLength 255
   */
  city?: string;
  /**
   * Country
   * @maxLength 255
   */
  country?: string;
  /**
   * Phone
   * @maxLength 255
   */
  phone?: string;
}

export interface AdminUser {
  /** @min 1 */
  readonly id: number;
  /**
   * Email
   * @format email
   */
  email: string;
  /** First name */
  first_name: string;
  /** Last name */
  last_name: string;
  /** Name */
  readonly name: string;
  /** Phone */
  phone_number: string;
  /** Type */
  user_type: "staff" | "company" | "customer";
  /**
   * Company
   * @min 1
   */
  company: number | null;
  readonly company_name: string | null;
  /**
   * Customer
   * @min 1
   */
  readonly customer: number | null;
  /**
   * Active
   * Switch off instead of deleting
   */
  is_active: boolean;
  /**
   * Superuser
   * May change users, groups and settings
   */
  is_superuser: boolean;
  /**
   * Groups
   * Narrow staff to what they permit; no groups mean every right of staff
   */
  groups: number[];
  readonly groups_names: string[];
  /** Language */
  language: "en" | "ar" | "ru" | "uz";
  /**
   * Last login
   * @format date-time
   */
  readonly last_login: string | null;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface UserPicker {
  /** @min 1 */
  readonly id: number;
  /** Name */
  readonly name: string;
  /** Phone */
  phone: string;
  /**
   * Email
   * @format email
   */
  email: string;
}

export interface PaginatedUserPickerList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: UserPicker[];
}

export interface UserCreate {
  /**
   * Email
   * @format email
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  email: string;
  /**
   * First name
   * @maxLength 255
   */
  first_name?: string;
  /**
   * Last name
   * @maxLength 255
   */
  last_name?: string;
  /**
   * Phone
   * @maxLength 255
   */
  phone_number?: string;
  /** Type */
  user_type: "staff" | "company" | "customer";
  /**
   * Company
   * The id of the company.
   * @min 1
   */
  company?: number | null;
  /**
   * Active
   * Switch off instead of deleting
   * @default true
   */
  is_active?: boolean;
  /**
   * Superuser
   * May change users, groups and settings
   * @default false
   */
  is_superuser?: boolean;
  /**
   * Groups
   * Narrow staff to what they permit; no groups mean every right of staff
   * @maxItems 10000
   */
  groups?: number[];
  /**
   * Language
   * @default "en"
   */
  language?: "en" | "ar" | "ru" | "uz";
  /**
   * Password
   * At least 8 characters; not only digits, not common, and unlike the name and the email
   * @format password
   * @minLength 8
   * @maxLength 128
   */
  password: string;
}

export interface UserPatch {
  /**
   * Email
   * @format email
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  email?: string;
  /**
   * First name
   * @maxLength 255
   */
  first_name?: string;
  /**
   * Last name
   * @maxLength 255
   */
  last_name?: string;
  /**
   * Phone
   * @maxLength 255
   */
  phone_number?: string;
  /** Type */
  user_type?: "staff" | "company" | "customer";
  /**
   * Company
   * The id of the company.
   * @min 1
   */
  company?: number | null;
  /**
   * Active
   * Switch off instead of deleting
   */
  is_active?: boolean;
  /**
   * Superuser
   * May change users, groups and settings
   */
  is_superuser?: boolean;
  /**
   * Groups
   * Narrow staff to what they permit; no groups mean every right of staff
   * @maxItems 10000
   */
  groups?: number[];
  /** Language */
  language?: "en" | "ar" | "ru" | "uz";
  /**
   * Password
   * At least 8 characters; not only digits, not common, and unlike the name and the email
   * @format password
   * @minLength 8
   * @maxLength 128
   */
  password?: string;
}

export interface UserSetPasswordInput {
  /**
   * New password
   * Signs this person out everywhere
   * @format password
   * @minLength 8
   * @maxLength 128
   */
  new_password: string;
}

export interface AdminGroup {
  /** @min 1 */
  readonly id: number;
  /** Name */
  name: string;
  /**
   * Permissions
   * To change or delete includes to view
   */
  permissions: (
    | "leads.view"
    | "leads.add"
    | "leads.change"
    | "leads.remove"
    | "opportunities.view"
    | "opportunities.add"
    | "opportunities.change"
    | "opportunities.remove"
    | "interactions.view"
    | "interactions.add"
    | "interactions.change"
    | "interactions.remove"
    | "tickets.view"
    | "tickets.add"
    | "tickets.change"
    | "tickets.remove"
    | "ticket_comments.view"
    | "ticket_comments.add"
    | "ticket_comments.change"
    | "ticket_comments.remove"
    | "customer_notes.view"
    | "customer_notes.add"
    | "customer_notes.change"
    | "customer_notes.remove"
    | "saved_replies.view"
    | "saved_replies.add"
    | "saved_replies.change"
    | "saved_replies.remove"
    | "rentals.view"
    | "rentals.add"
    | "rentals.change"
    | "rentals.remove"
    | "equipment.view"
    | "equipment.add"
    | "equipment.change"
    | "equipment.remove"
    | "favorites.view"
    | "favorites.add"
    | "favorites.change"
    | "favorites.remove"
    | "customers.view"
    | "customers.add"
    | "customers.change"
    | "customers.remove"
    | "customer_segments.view"
    | "customer_segments.add"
    | "customer_segments.change"
    | "customer_segments.remove"
    | "companies.view"
    | "companies.add"
    | "companies.change"
    | "companies.remove"
    | "users.view"
    | "users.add"
    | "users.change"
    | "users.remove"
    | "groups.view"
    | "groups.add"
    | "groups.change"
    | "groups.remove"
    | "automation_runs.view"
    | "automation_runs.add"
    | "automation_runs.change"
    | "automation_runs.remove"
    | "notifications.view"
    | "notifications.add"
    | "notifications.change"
    | "notifications.remove"
    | "mails.view"
    | "mails.add"
    | "mails.change"
    | "mails.remove"
    | "saved_views.view"
    | "saved_views.add"
    | "saved_views.change"
    | "saved_views.remove"
  )[];
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface GroupCreate {
  /**
   * Name
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  name: string;
  /**
   * Permissions
   * To change or delete includes to view
   */
  permissions?: (
    | "leads.view"
    | "leads.add"
    | "leads.change"
    | "leads.remove"
    | "opportunities.view"
    | "opportunities.add"
    | "opportunities.change"
    | "opportunities.remove"
    | "interactions.view"
    | "interactions.add"
    | "interactions.change"
    | "interactions.remove"
    | "tickets.view"
    | "tickets.add"
    | "tickets.change"
    | "tickets.remove"
    | "ticket_comments.view"
    | "ticket_comments.add"
    | "ticket_comments.change"
    | "ticket_comments.remove"
    | "customer_notes.view"
    | "customer_notes.add"
    | "customer_notes.change"
    | "customer_notes.remove"
    | "saved_replies.view"
    | "saved_replies.add"
    | "saved_replies.change"
    | "saved_replies.remove"
    | "rentals.view"
    | "rentals.add"
    | "rentals.change"
    | "rentals.remove"
    | "equipment.view"
    | "equipment.add"
    | "equipment.change"
    | "equipment.remove"
    | "favorites.view"
    | "favorites.add"
    | "favorites.change"
    | "favorites.remove"
    | "customers.view"
    | "customers.add"
    | "customers.change"
    | "customers.remove"
    | "customer_segments.view"
    | "customer_segments.add"
    | "customer_segments.change"
    | "customer_segments.remove"
    | "companies.view"
    | "companies.add"
    | "companies.change"
    | "companies.remove"
    | "users.view"
    | "users.add"
    | "users.change"
    | "users.remove"
    | "groups.view"
    | "groups.add"
    | "groups.change"
    | "groups.remove"
    | "automation_runs.view"
    | "automation_runs.add"
    | "automation_runs.change"
    | "automation_runs.remove"
    | "notifications.view"
    | "notifications.add"
    | "notifications.change"
    | "notifications.remove"
    | "mails.view"
    | "mails.add"
    | "mails.change"
    | "mails.remove"
    | "saved_views.view"
    | "saved_views.add"
    | "saved_views.change"
    | "saved_views.remove"
  )[];
}

export interface GroupPatch {
  /**
   * Name
   * @minLength 1
   * @maxLength 255
   * @pattern \S
   */
  name?: string;
  /**
   * Permissions
   * To change or delete includes to view
   */
  permissions?: (
    | "leads.view"
    | "leads.add"
    | "leads.change"
    | "leads.remove"
    | "opportunities.view"
    | "opportunities.add"
    | "opportunities.change"
    | "opportunities.remove"
    | "interactions.view"
    | "interactions.add"
    | "interactions.change"
    | "interactions.remove"
    | "tickets.view"
    | "tickets.add"
    | "tickets.change"
    | "tickets.remove"
    | "ticket_comments.view"
    | "ticket_comments.add"
    | "ticket_comments.change"
    | "ticket_comments.remove"
    | "customer_notes.view"
    | "customer_notes.add"
    | "customer_notes.change"
    | "customer_notes.remove"
    | "saved_replies.view"
    | "saved_replies.add"
    | "saved_replies.change"
    | "saved_replies.remove"
    | "rentals.view"
    | "rentals.add"
    | "rentals.change"
    | "rentals.remove"
    | "equipment.view"
    | "equipment.add"
    | "equipment.change"
    | "equipment.remove"
    | "favorites.view"
    | "favorites.add"
    | "favorites.change"
    | "favorites.remove"
    | "customers.view"
    | "customers.add"
    | "customers.change"
    | "customers.remove"
    | "customer_segments.view"
    | "customer_segments.add"
    | "customer_segments.change"
    | "customer_segments.remove"
    | "companies.view"
    | "companies.add"
    | "companies.change"
    | "companies.remove"
    | "users.view"
    | "users.add"
    | "users.change"
    | "users.remove"
    | "groups.view"
    | "groups.add"
    | "groups.change"
    | "groups.remove"
    | "automation_runs.view"
    | "automation_runs.add"
    | "automation_runs.change"
    | "automation_runs.remove"
    | "notifications.view"
    | "notifications.add"
    | "notifications.change"
    | "notifications.remove"
    | "mails.view"
    | "mails.add"
    | "mails.change"
    | "mails.remove"
    | "saved_views.view"
    | "saved_views.add"
    | "saved_views.change"
    | "saved_views.remove"
  )[];
}

export interface AdminAutomationRun {
  /** @min 1 */
  readonly id: number;
  /** Rule */
  readonly rule:
    | "large-rental"
    | "repeated-favorites"
    | "rental-dispute"
    | "ticket-created"
    | "ticket-comment"
    | "ticket-status"
    | "assigned"
    | "unassigned-lead";
  /** Outcome */
  readonly status: "done" | "skipped" | "failed";
  /** Cause */
  readonly title: string;
  /** What came of it */
  readonly detail: string;
  /** Caused by */
  readonly resource: string;
  /**
   * Id
   * @min 0
   * @max 9007199254740991
   */
  readonly record: number;
  /** Key */
  readonly cause: string;
  /** Made */
  readonly made_resource: string;
  /**
   * Made id
   * @min 0
   * @max 9007199254740991
   */
  readonly made_record: number | null;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export type AutomationRunCreate = object;

export type AutomationRunPatch = object;

export interface Notification {
  /** @min 1 */
  readonly id: number;
  /** Type */
  readonly notification_type:
    | "ticket_created"
    | "ticket_comment"
    | "ticket_status"
    | "ticket_assigned"
    | "lead_created"
    | "lead_assigned"
    | "opportunity_assigned";
  /** Title */
  readonly title: string;
  /** Message */
  readonly message: string;
  /** About */
  readonly related_object: Record<string, any>;
  /** Read */
  readonly is_read: boolean;
  /**
   * Read at
   * @format date-time
   */
  readonly read_at: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
}

export interface PaginatedNotificationList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: Notification[];
  /**
   * How many are unread
   * @min 0
   */
  unread_count: number;
  /** Where the newest is: what `since` takes */
  cursor: string;
}

export interface AdminNotification {
  /** @min 1 */
  readonly id: number;
  /** Type */
  readonly notification_type:
    | "ticket_created"
    | "ticket_comment"
    | "ticket_status"
    | "ticket_assigned"
    | "lead_created"
    | "lead_assigned"
    | "opportunity_assigned";
  /** Title */
  readonly title: string;
  /** Message */
  readonly message: string;
  /** About */
  readonly related_object: Record<string, any>;
  /** Read */
  readonly is_read: boolean;
  /**
   * Read at
   * @format date-time
   */
  readonly read_at: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export type NotificationCreate = object;

export type NotificationPatch = object;

export interface AdminMail {
  /** @min 1 */
  readonly id: number;
  /** Subject */
  readonly subject: string;
  /**
   * To
   * @min 1
   */
  readonly recipient: number;
  readonly recipient_name: string;
  /** Status */
  readonly status: "waiting" | "sending" | "sent" | "dead";
  /**
   * Tries
   * @min 0
   * @max 2147483647
   */
  readonly tries: number;
  /** Why it was not sent */
  readonly problem: string;
  /**
   * Next try
   * @format date-time
   */
  readonly due_at: string | null;
  /**
   * Sent
   * @format date-time
   */
  readonly sent_at: string | null;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export type MailCreate = object;

export type MailPatch = object;

export interface AdminSavedView {
  /** @min 1 */
  readonly id: number;
  /** Name */
  name: string;
  /** List */
  resource:
    | "leads"
    | "opportunities"
    | "interactions"
    | "tickets"
    | "ticket_comments"
    | "customer_notes"
    | "saved_replies"
    | "rentals"
    | "equipment"
    | "favorites"
    | "customers"
    | "customer_segments"
    | "companies"
    | "users"
    | "groups"
    | "automation_runs"
    | "notifications"
    | "mails"
    | "saved_views";
  /**
   * Address
   * What stands behind the question mark: filters, search, order, columns
   */
  query: string;
  /**
   * Shared
   * For all staff who may see that list
   */
  is_shared: boolean;
  /**
   * Opens with the list
   * The list begins with it, for its owner
   */
  is_default: boolean;
  /**
   * Owner
   * @min 1
   */
  readonly owner: number;
  readonly owner_name: string;
  /**
   * Created by
   * @min 1
   */
  readonly created_by: number | null;
  readonly created_by_name: string | null;
  /**
   * Created
   * @format date-time
   */
  readonly created_at: string;
  /**
   * Updated
   * @format date-time
   */
  readonly updated_at: string;
  /** @minLength 1 */
  readonly _title: string;
  /** @min 1 */
  readonly _version: number;
  readonly _can: {
    change: boolean;
    remove: boolean;
  };
  /** Actions that the state of the record refuses, each with the reason */
  readonly _cannot: Record<string, string>;
  /** After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed */
  readonly _undo?: number | null;
}

export interface SavedViewCreate {
  /**
   * Name
   * @minLength 1
   * @maxLength 60
   * @pattern \S
   */
  name: string;
  /** List */
  resource:
    | "leads"
    | "opportunities"
    | "interactions"
    | "tickets"
    | "ticket_comments"
    | "customer_notes"
    | "saved_replies"
    | "rentals"
    | "equipment"
    | "favorites"
    | "customers"
    | "customer_segments"
    | "companies"
    | "users"
    | "groups"
    | "automation_runs"
    | "notifications"
    | "mails"
    | "saved_views";
  /**
   * Address
   * What stands behind the question mark: filters, search, order, columns
   * @minLength 1
   * @maxLength 2000
   * @pattern \S
   */
  query: string;
  /**
   * Shared
   * For all staff who may see that list
   * @default false
   */
  is_shared?: boolean;
  /**
   * Opens with the list
   * The list begins with it, for its owner
   * @default false
   */
  is_default?: boolean;
}

export interface SavedViewPatch {
  /**
   * Name
   * @minLength 1
   * @maxLength 60
   * @pattern \S
   */
  name?: string;
  /**
   * Address
   * What stands behind the question mark: filters, search, order, columns
   * @minLength 1
   * @maxLength 2000
   * @pattern \S
   */
  query?: string;
  /**
   * Shared
   * For all staff who may see that list
   */
  is_shared?: boolean;
  /**
   * Opens with the list
   * The list begins with it, for its owner
   */
  is_default?: boolean;
}

export interface Note {
  /** @min 1 */
  id: number;
  note: string;
  created_by_name: string | null;
  /** @format date-time */
  created_at: string;
}

export interface LeadConversion {
  /** @min 1 */
  opportunity_id: number;
  opportunity: Opportunity;
  lead: Lead;
  /** The lead had become this opportunity before. */
  already_converted: boolean;
}

export interface NotificationCounts {
  /** @min 0 */
  count: number;
  /** @min 0 */
  unread_count: number;
}

export interface NotificationsRead {
  /** @min 0 */
  count: number;
}

/** A tree of rules: at most 5 levels, 100 rules. `{}`, and groups without rules, hold for nobody. */
export type SegmentCriteria = SegmentGroup | object;

export interface SegmentGroup {
  combinator: "and" | "or";
  not?: boolean;
  rules: (SegmentRule | SegmentGroup)[];
}

export interface SegmentRule {
  field:
    | "rental_count"
    | "total_spent"
    | "last_rental_at"
    | "days_since_last_rental"
    | "open_tickets"
    | "favorite_count"
    | "city"
    | "country"
    | "created_at"
    | "note_tag"
    | "has_important_note";
  operator:
    | "="
    | "!="
    | "<"
    | "<="
    | ">"
    | ">="
    | "in"
    | "null"
    | "notNull"
    | "contains";
  /** Money in major units; a date is a whole day; a list for `in`; none for `null` and `notNull`. */
  value?: string | number | boolean | (string | number)[];
}

export interface SegmentPreview {
  /** @min 0 */
  count: number;
  /** Ten of the newest; none for who may not view customers. */
  sample: {
    /** @min 1 */
    id: number;
    name: string;
    email: string;
  }[];
  /** Every rule, from top to bottom, and for how many customers it holds by itself. */
  per_rule: {
    /** Where the rule stands: `[1, 0]` is `rules[1].rules[0]`. */
    path: number[];
    field:
      | "rental_count"
      | "total_spent"
      | "last_rental_at"
      | "days_since_last_rental"
      | "open_tickets"
      | "favorite_count"
      | "city"
      | "country"
      | "created_at"
      | "note_tag"
      | "has_important_note";
    operator:
      | "="
      | "!="
      | "<"
      | "<="
      | ">"
      | ">="
      | "in"
      | "null"
      | "notNull"
      | "contains";
    /** Money in major units; a date is a whole day; a list for `in`; none for `null` and `notNull`. */
    value?: string | number | boolean | (string | number)[];
    /** @min 0 */
    count: number;
  }[];
}

export interface SegmentMember {
  /**
   * The customer.
   * @min 1
   */
  id: number;
  name: string;
  phone: string;
  email: string;
  /** Else it is there by the rules. */
  added_by_hand: boolean;
}

export interface SegmentMembership {
  /** @min 1 */
  customer: number;
  is_member: boolean;
  added_by_hand: boolean;
  /** The criteria as a whole hold at this moment. */
  matches: boolean;
  /** The rules that hold at this moment. */
  rules: {
    /** Where the rule stands: `[1, 0]` is `rules[1].rules[0]`. */
    path: number[];
    field:
      | "rental_count"
      | "total_spent"
      | "last_rental_at"
      | "days_since_last_rental"
      | "open_tickets"
      | "favorite_count"
      | "city"
      | "country"
      | "created_at"
      | "note_tag"
      | "has_important_note";
    operator:
      | "="
      | "!="
      | "<"
      | "<="
      | ">"
      | ">="
      | "in"
      | "null"
      | "notNull"
      | "contains";
    /** Money in major units; a date is a whole day; a list for `in`; none for `null` and `notNull`. */
    value?: string | number | boolean | (string | number)[];
  }[];
}

export interface PipelineStage {
  /** @min 0 */
  count: number;
  /** @multipleOf 0.01 */
  total_value: number;
  /** @multipleOf 0.01 */
  weighted_value: number;
}

export interface Pipeline {
  prospecting: PipelineStage;
  qualification: PipelineStage;
  proposal: PipelineStage;
  negotiation: PipelineStage;
  closed_won: PipelineStage;
  closed_lost: PipelineStage;
  summary?: {
    /** @multipleOf 0.01 */
    open_value: number;
    /** @multipleOf 0.01 */
    weighted_value: number;
    /** @multipleOf 0.01 */
    won_value: number;
    /**
     * Per cent of the closed ones.
     * @min 0
     * @max 100
     */
    win_rate: number;
    /** @multipleOf 0.01 */
    average_deal_size: number;
  };
}

export interface SalesFigures {
  /** @min 0 */
  won_count: number;
  /** @min 0 */
  lost_count: number;
  /**
   * What was paid, or else the estimate.
   * @multipleOf 0.01
   */
  won_amount: number;
  /**
   * What they were estimated at.
   * @multipleOf 0.01
   */
  lost_amount: number;
  /**
   * Per cent of the closed ones.
   * @min 0
   * @max 100
   */
  win_rate: number;
  /**
   * Of the won ones.
   * @multipleOf 0.01
   */
  average_deal_size: number;
  /**
   * Days open, of those that were open at all.
   * @min 0
   */
  average_days_to_close: number | null;
  average_days_in_stage: {
    /**
     * Of those that were in it; null when none was.
     * @min 0
     */
    prospecting: number | null;
    /**
     * Of those that were in it; null when none was.
     * @min 0
     */
    qualification: number | null;
    /**
     * Of those that were in it; null when none was.
     * @min 0
     */
    proposal: number | null;
    /**
     * Of those that were in it; null when none was.
     * @min 0
     */
    negotiation: number | null;
  };
}

export interface SalesRow {
  /** `2026-10`, or the id of a user or company. */
  key: string | number | null;
  /** @minLength 1 */
  label: string;
  /** @min 0 */
  won_count: number;
  /** @min 0 */
  lost_count: number;
  /**
   * What was paid, or else the estimate.
   * @multipleOf 0.01
   */
  won_amount: number;
  /**
   * What they were estimated at.
   * @multipleOf 0.01
   */
  lost_amount: number;
  /**
   * Per cent of the closed ones.
   * @min 0
   * @max 100
   */
  win_rate: number;
  /**
   * Of the won ones.
   * @multipleOf 0.01
   */
  average_deal_size: number;
  /**
   * Days open, of those that were open at all.
   * @min 0
   */
  average_days_to_close: number | null;
  average_days_in_stage: {
    /**
     * Of those that were in it; null when none was.
     * @min 0
     */
    prospecting: number | null;
    /**
     * Of those that were in it; null when none was.
     * @min 0
     */
    qualification: number | null;
    /**
     * Of those that were in it; null when none was.
     * @min 0
     */
    proposal: number | null;
    /**
     * Of those that were in it; null when none was.
     * @min 0
     */
    negotiation: number | null;
  };
}

export interface SalesReport {
  /** @format date */
  from: string;
  /** @format date */
  to: string;
  by: "month" | "assignee" | "company";
  rows: SalesRow[];
  total: SalesFigures;
}

export interface PaginatedNoteList {
  /** @min 0 */
  count: number;
  /**
   * The address of the next page.
   * @format uri
   */
  next: string | null;
  /**
   * The address of the page before.
   * @format uri
   */
  previous: string | null;
  results: Note[];
}

export interface Facet {
  value: string | number | boolean | null;
  label: string;
  /** What tells a record from others of that label. */
  detail?: string;
  /** @min 0 */
  count: number;
  sums?: Record<string, number>;
}

export interface Period {
  /** @pattern ^\d{4}(-\d{2}){0,2}$ */
  value: string;
  /** @min 0 */
  count: number;
}

export interface HistoryEntry {
  /** @min 0 */
  id: number;
  /** @format date-time */
  at: string;
  action: string;
  actor: number | null;
  actor_name: string;
  through: "api" | "admin" | "bulk" | "command" | "automation" | "import";
  label: string;
  changes: {
    field: string;
    label: string;
    old: any;
    new: any;
    /** Of what points at records: the id behind `old`, or the ids. Missing where it was empty, and of long lists. */
    old_id?: number | number[];
  }[];
  parts: {
    action: string;
    resource: string;
    label: string;
    title: string;
    changes: {
      field: string;
      label: string;
      old: any;
      new: any;
      /** Of what points at records: the id behind `old`, or the ids. Missing where it was empty, and of long lists. */
      old_id?: number | number[];
    }[];
  }[];
  /** What happened, in a sentence. */
  summary: string;
}

export interface OwnHistoryEntry {
  /** @min 0 */
  id: number;
  /** @format date-time */
  at: string;
  action: string;
  actor: number | null;
  actor_name: string;
  through: "api" | "admin" | "bulk" | "command" | "automation" | "import";
  label: string;
  changes: {
    field: string;
    label: string;
    old: any;
    new: any;
    /** Of what points at records: the id behind `old`, or the ids. Missing where it was empty, and of long lists. */
    old_id?: number | number[];
  }[];
  parts: {
    action: string;
    resource: string;
    label: string;
    title: string;
    changes: {
      field: string;
      label: string;
      old: any;
      new: any;
      /** Of what points at records: the id behind `old`, or the ids. Missing where it was empty, and of long lists. */
      old_id?: number | number[];
    }[];
  }[];
  /** What happened, in a sentence. */
  summary: string;
  /** Its name under `/api/admin`. */
  resource: string;
  /**
   * 0 where it tells of many records.
   * @min 0
   */
  record: number;
  /** Whether the record is still there. */
  exists: boolean;
}

export interface SearchHits {
  /** Its name under `/api/admin`. */
  resource: string;
  hits: {
    /** @min 1 */
    id: number;
    title: string;
    /** The text in which it was found, or what else says which it is. */
    detail: string;
  }[];
  /** Whether its list has more of them. */
  more: boolean;
}

export interface Timeline {
  items: {
    /** The name of a resource, or `history`. */
    type: string;
    /** @min 0 */
    id: number;
    /** @format date-time */
    at: string;
    /** As in the list of its resource. */
    record?: object;
    entry?: HistoryEntry;
  }[];
  /** What to ask for as `before`; null at the end. */
  next: string | null;
}

export interface Duplicate {
  because: string[];
  /** As in the list. */
  record: object;
}

export interface PresenceState {
  state: "viewing" | "editing" | "replying" | "gone";
  /**
   * Which of the session’s tabs says so; each leaves by itself.
   * @maxLength 40
   */
  tab?: string;
}

export interface Present {
  people: {
    /** @min 0 */
    id: number;
    name: string;
    state: "viewing" | "editing" | "replying";
  }[];
  /**
   * Whether what the caller sees is still so.
   * @min 0
   */
  version: number;
}

export interface DeletePreview {
  allowed: boolean;
  /** @min 0 */
  count: number;
  removed: Related[];
  unlinked: Related[];
  protected: Related[];
  /** What the caller may not delete of all this. */
  forbidden: Related[];
  /** Whether records that the caller may not see stand in the way. */
  hidden: boolean;
}

export type BulkRequest =
  | {
      ids: number[];
      input?: object;
    }
  | {
      filter: string;
      /** @min 0 */
      count: number;
      input?: object;
    };

export interface BulkEdited {
  /** @min 0 */
  done: number;
  /** @min 0 */
  skipped: number;
  /**
   * Those that had these values already.
   * @min 0
   */
  same: number;
  /** For `edit-undo`; null when nothing changed. */
  undo: number | null;
  results: {
    /** @min 0 */
    id: number;
    title: string;
    ok: boolean;
    message?: string;
  }[];
}

export interface BulkEditPreview {
  /** @min 0 */
  count: number;
  /**
   * At most the first 1,000.
   * @min 0
   */
  tried: number;
  /** @min 0 */
  changes: number;
  /** @min 0 */
  same: number;
  /** @min 0 */
  refused: number;
  refusals: {
    /** @min 0 */
    id: number;
    title: string;
    ok: boolean;
    message?: string;
  }[];
  sample: {
    /** @min 0 */
    id: number;
    title: string;
    changes: {
      field: string;
      label: string;
      old: any;
      new: any;
      /** Of what points at records: the id behind `old`, or the ids. Missing where it was empty, and of long lists. */
      old_id?: number | number[];
    }[];
  }[];
}

export interface BulkResult {
  /** @min 0 */
  done: number;
  /** @min 0 */
  skipped: number;
  results: {
    /** @min 0 */
    id: number;
    title: string;
    ok: boolean;
    message?: string;
  }[];
  /** Of an action: for `edit-undo`, null when nothing changed or nothing leads back. */
  undo?: number | null;
}

export interface ImportTable {
  name: string;
  columns: string[];
  rows: {
    /**
     * As a spreadsheet counts: the head is row 1.
     * @min 1
     */
    row: number;
    cells: string[];
    /** What is in the row, hashed: it is not imported twice. */
    key: string;
  }[];
}

export interface ImportRows {
  /** The field of each column; null leaves it out. */
  fields: (string | null)[];
  /**
   * @maxItems 200
   * @minItems 1
   */
  rows: {
    /**
     * As a spreadsheet counts: the head is row 1.
     * @min 1
     */
    row: number;
    cells: string[];
    /** What is in the row, hashed: it is not imported twice. */
    key: string;
  }[];
}

export interface ImportResults {
  results: {
    /** @min 1 */
    row: number;
    ok: boolean;
    /** @min 1 */
    id?: number;
    title?: string;
    known?: boolean;
    errors?: Record<string, string[]>;
  }[];
}

export interface Import {
  /** @min 1 */
  id: number;
  name: string;
  /** @min 0 */
  total: number;
  /** @min 0 */
  created: number;
  /** @min 0 */
  failed: number;
  /**
   * Rows that had been imported before.
   * @min 0
   */
  known: number;
  /** @min 0 */
  undone: number;
  /** @min 1 */
  created_by: number;
  created_by_name: string;
  /** @format date-time */
  created_at: string;
  can_undo: boolean;
}

export interface ImportUndone {
  /** @min 0 */
  undone: number;
  kept: {
    /** @min 1 */
    row: number;
    /** @min 1 */
    id: number;
    title: string;
    message: string;
  }[];
  /** To be sent as `before`, until it is null. */
  next: number | null;
}

export interface Detail {
  /** A sentence for the user. */
  detail: string;
}

/** Messages by field; `non_field_errors` has those of the whole. */
export type FieldErrors = Record<string, string[]>;

export interface Related {
  resource: string;
  label: string;
  /** @min 1 */
  count: number;
  sample: {
    id: number;
    title: string;
  }[];
}

export interface Stale {
  detail: string;
  /** The record as it is now. */
  current?: Record<string, any>;
  /** Rows as they are now, by the key that their errors would have. */
  rows?: Record<string, Record<string, any>>;
}

export interface Denied {
  detail: string;
  /** What a deletion would take along that the caller may not delete. */
  forbidden?: Related[];
}

export interface Conflict {
  detail: string;
  /** What refers to the records that were to be deleted. */
  related?: Related[];
  /** How many records the filter of a bulk action matches now. */
  count?: number;
}

export interface Account {
  /** @min 1 */
  id: number;
  /** @format email */
  email: string;
  first_name: string;
  last_name: string;
  /** @minLength 1 */
  full_name: string;
  phone_number: string;
  user_type: "staff" | "company" | "customer";
  is_staff: boolean;
  is_superuser: boolean;
  language: "en" | "ar" | "ru" | "uz";
  company: {
    /** @min 1 */
    id: number;
    company_name: string;
  };
  customer: {
    /** @min 1 */
    id: number;
  };
}

export interface Login {
  /**
   * @minLength 1
   * @maxLength 1000
   */
  email: string;
  /**
   * @minLength 1
   * @maxLength 1000
   */
  password: string;
  login_type?: "seller" | "customer" | "staff" | "" | null;
}

export interface Credentials {
  /**
   * @minLength 1
   * @maxLength 1000
   */
  email: string;
  /**
   * @minLength 1
   * @maxLength 1000
   */
  password: string;
}

export interface Tokens {
  access: string;
  refresh: string;
}

export interface SignedIn {
  access: string;
  refresh: string;
  user: Account;
}

export interface RefreshToken {
  /**
   * @minLength 1
   * @maxLength 1000
   */
  refresh: string;
}

export interface ProfilePatch {
  /**
   * First name
   * @maxLength 255
   */
  first_name?: string;
  /**
   * Last name
   * @maxLength 255
   */
  last_name?: string;
  /**
   * Phone
   * @maxLength 255
   */
  phone_number?: string;
  /** Language */
  language?: "en" | "ar" | "ru" | "uz";
}

export interface PasswordChange {
  /**
   * @minLength 1
   * @maxLength 1000
   */
  old_password: string;
  /**
   * @minLength 8
   * @maxLength 128
   */
  new_password: string;
}

export interface PasswordReset {
  /**
   * @minLength 1
   * @maxLength 1000
   */
  email: string;
}

export interface PasswordResetConfirm {
  /**
   * @minLength 1
   * @maxLength 1000
   */
  token: string;
  /**
   * @minLength 8
   * @maxLength 128
   */
  new_password: string;
}

export interface AdminSession {
  user: Account;
  permissions: Record<
    string,
    {
      view: boolean;
      add: boolean;
      change: boolean;
      remove: boolean;
    }
  >;
  preferences: UserPreferences;
  /** The saved views of each list, by resource: the first 10, the caller’s own before those of others, and the one that the list opens with. */
  views: Record<
    string,
    {
      records: AdminSavedView[];
      /**
       * How many the caller may see.
       * @min 1
       */
      total: number;
    }
  >;
  settings: {
    time_zone: string;
    currency: string;
    files: {
      /** @min 1 */
      count: number;
      /** @min 1 */
      megabytes: number;
      extensions: string[];
    };
  };
}

export type UserPreferences = Record<string, any>;

export type UserPreferencesPatch = Record<string, any>;

export interface Settings {
  /**
   * Large rental becomes an opportunity
   * @default true
   */
  large_rental: boolean;
  /**
   * Large from this amount
   * @min 0.01
   * @multipleOf 0.01
   * @max 9999999999.99
   * @default 10000
   */
  large_rental_amount: number;
  /**
   * Large from so many days
   * @min 1
   * @max 3650
   * @default 30
   */
  large_rental_days: number;
  /**
   * Repeated favorites become a lead
   * @default true
   */
  repeated_favorites: boolean;
  /**
   * So many favorites
   * @min 2
   * @max 100
   * @default 5
   */
  repeated_favorites_count: number;
  /**
   * Within so many days
   * @min 1
   * @max 90
   * @default 7
   */
  repeated_favorites_days: number;
  /**
   * Dispute opens a ticket
   * @default true
   */
  rental_dispute: boolean;
  /**
   * Tell of a new ticket
   * @default true
   */
  ticket_created: boolean;
  /**
   * Tell of a comment on a ticket
   * @default true
   */
  ticket_comment: boolean;
  /**
   * Tell the customer of a ticket’s status
   * @default true
   */
  ticket_status: boolean;
  /**
   * Tell of what was assigned
   * @default true
   */
  assigned: boolean;
  /**
   * Tell staff of a lead that nobody has
   * @default true
   */
  unassigned_lead: boolean;
  /**
   * Sellers may log interactions
   * On the leads and opportunities of their company
   * @default false
   */
  sellers_may_log_interactions: boolean;
  /**
   * Sellers share customer notes
   * They read what other sellers wrote about their own customers
   * @default false
   */
  sellers_share_customer_notes: boolean;
  /**
   * Probability in prospecting, %
   * Of a deal that enters the stage
   * @min 0
   * @max 100
   * @default 10
   */
  probability_prospecting: number;
  /**
   * Probability in qualification, %
   * Of a deal that enters the stage
   * @min 0
   * @max 100
   * @default 25
   */
  probability_qualification: number;
  /**
   * Probability in proposal, %
   * Of a deal that enters the stage
   * @min 0
   * @max 100
   * @default 50
   */
  probability_proposal: number;
  /**
   * Probability in negotiation, %
   * Of a deal that enters the stage
   * @min 0
   * @max 100
   * @default 90
   */
  probability_negotiation: number;
  /**
   * A deal is stalled after so many days
   * Without another stage and without an interaction
   * @min 1
   * @max 365
   * @default 14
   */
  stalled_after_days: number;
  /**
   * Files with one ticket or comment
   * 0: as many as the server takes
   * @min 0
   * @max 100
   * @default 0
   */
  upload_files: number;
  /**
   * Megabytes of each file
   * 0: as many as the server takes
   * @min 0
   * @max 2000
   * @default 0
   */
  upload_megabytes: number;
  /** @min 1 */
  id: number;
  _title: string;
  /** @min 0 */
  _version: number;
  _can: {
    change: boolean;
    remove: boolean;
  };
  _cannot: object;
}

export interface SettingsPatch {
  /**
   * Large rental becomes an opportunity
   * @default true
   */
  large_rental?: boolean;
  /**
   * Large from this amount
   * @min 0.01
   * @multipleOf 0.01
   * @max 9999999999.99
   * @default 10000
   */
  large_rental_amount?: number;
  /**
   * Large from so many days
   * @min 1
   * @max 3650
   * @default 30
   */
  large_rental_days?: number;
  /**
   * Repeated favorites become a lead
   * @default true
   */
  repeated_favorites?: boolean;
  /**
   * So many favorites
   * @min 2
   * @max 100
   * @default 5
   */
  repeated_favorites_count?: number;
  /**
   * Within so many days
   * @min 1
   * @max 90
   * @default 7
   */
  repeated_favorites_days?: number;
  /**
   * Dispute opens a ticket
   * @default true
   */
  rental_dispute?: boolean;
  /**
   * Tell of a new ticket
   * @default true
   */
  ticket_created?: boolean;
  /**
   * Tell of a comment on a ticket
   * @default true
   */
  ticket_comment?: boolean;
  /**
   * Tell the customer of a ticket’s status
   * @default true
   */
  ticket_status?: boolean;
  /**
   * Tell of what was assigned
   * @default true
   */
  assigned?: boolean;
  /**
   * Tell staff of a lead that nobody has
   * @default true
   */
  unassigned_lead?: boolean;
  /**
   * Sellers may log interactions
   * On the leads and opportunities of their company
   * @default false
   */
  sellers_may_log_interactions?: boolean;
  /**
   * Sellers share customer notes
   * They read what other sellers wrote about their own customers
   * @default false
   */
  sellers_share_customer_notes?: boolean;
  /**
   * Probability in prospecting, %
   * Of a deal that enters the stage
   * @min 0
   * @max 100
   * @default 10
   */
  probability_prospecting?: number;
  /**
   * Probability in qualification, %
   * Of a deal that enters the stage
   * @min 0
   * @max 100
   * @default 25
   */
  probability_qualification?: number;
  /**
   * Probability in proposal, %
   * Of a deal that enters the stage
   * @min 0
   * @max 100
   * @default 50
   */
  probability_proposal?: number;
  /**
   * Probability in negotiation, %
   * Of a deal that enters the stage
   * @min 0
   * @max 100
   * @default 90
   */
  probability_negotiation?: number;
  /**
   * A deal is stalled after so many days
   * Without another stage and without an interaction
   * @min 1
   * @max 365
   * @default 14
   */
  stalled_after_days?: number;
  /**
   * Files with one ticket or comment
   * 0: as many as the server takes
   * @min 0
   * @max 100
   * @default 0
   */
  upload_files?: number;
  /**
   * Megabytes of each file
   * 0: as many as the server takes
   * @min 0
   * @max 2000
   * @default 0
   */
  upload_megabytes?: number;
}

export interface SettingsTrial {
  rule:
    | "large-rental"
    | "repeated-favorites"
    | "rental-dispute"
    | "ticket-created"
    | "ticket-comment"
    | "ticket-status"
    | "assigned"
    | "unassigned-lead";
  settings?: {
    /**
     * Large rental becomes an opportunity
     * @default true
     */
    large_rental?: boolean;
    /**
     * Large from this amount
     * @min 0.01
     * @multipleOf 0.01
     * @max 9999999999.99
     * @default 10000
     */
    large_rental_amount?: number;
    /**
     * Large from so many days
     * @min 1
     * @max 3650
     * @default 30
     */
    large_rental_days?: number;
    /**
     * Repeated favorites become a lead
     * @default true
     */
    repeated_favorites?: boolean;
    /**
     * So many favorites
     * @min 2
     * @max 100
     * @default 5
     */
    repeated_favorites_count?: number;
    /**
     * Within so many days
     * @min 1
     * @max 90
     * @default 7
     */
    repeated_favorites_days?: number;
    /**
     * Dispute opens a ticket
     * @default true
     */
    rental_dispute?: boolean;
    /**
     * Tell of a new ticket
     * @default true
     */
    ticket_created?: boolean;
    /**
     * Tell of a comment on a ticket
     * @default true
     */
    ticket_comment?: boolean;
    /**
     * Tell the customer of a ticket’s status
     * @default true
     */
    ticket_status?: boolean;
    /**
     * Tell of what was assigned
     * @default true
     */
    assigned?: boolean;
    /**
     * Tell staff of a lead that nobody has
     * @default true
     */
    unassigned_lead?: boolean;
    /**
     * Sellers may log interactions
     * On the leads and opportunities of their company
     * @default false
     */
    sellers_may_log_interactions?: boolean;
    /**
     * Sellers share customer notes
     * They read what other sellers wrote about their own customers
     * @default false
     */
    sellers_share_customer_notes?: boolean;
    /**
     * Probability in prospecting, %
     * Of a deal that enters the stage
     * @min 0
     * @max 100
     * @default 10
     */
    probability_prospecting?: number;
    /**
     * Probability in qualification, %
     * Of a deal that enters the stage
     * @min 0
     * @max 100
     * @default 25
     */
    probability_qualification?: number;
    /**
     * Probability in proposal, %
     * Of a deal that enters the stage
     * @min 0
     * @max 100
     * @default 50
     */
    probability_proposal?: number;
    /**
     * Probability in negotiation, %
     * Of a deal that enters the stage
     * @min 0
     * @max 100
     * @default 90
     */
    probability_negotiation?: number;
    /**
     * A deal is stalled after so many days
     * Without another stage and without an interaction
     * @min 1
     * @max 365
     * @default 14
     */
    stalled_after_days?: number;
    /**
     * Files with one ticket or comment
     * 0: as many as the server takes
     * @min 0
     * @max 100
     * @default 0
     */
    upload_files?: number;
    /**
     * Megabytes of each file
     * 0: as many as the server takes
     * @min 0
     * @max 2000
     * @default 0
     */
    upload_megabytes?: number;
  };
}

export interface WouldHave {
  /** @format date-time */
  since: string;
  /** @min 0 */
  count: number;
  complete: boolean;
  /** @maxItems 20 */
  examples: {
    resource: string;
    /** @min 1 */
    id: number;
    title: string;
    /** @format date-time */
    at: string;
    because: {
      label: string;
      kind: "integer" | "money" | "text";
      value: string | number;
    }[];
  }[];
}

export interface NotificationPreferences {
  ticket_created: {
    in_app: boolean;
    email: boolean;
  };
  ticket_comment: {
    in_app: boolean;
    email: boolean;
  };
  ticket_status: {
    in_app: boolean;
    email: boolean;
  };
  ticket_assigned: {
    in_app: boolean;
    email: boolean;
  };
  lead_created: {
    in_app: boolean;
    email: boolean;
  };
  lead_assigned: {
    in_app: boolean;
    email: boolean;
  };
  opportunity_assigned: {
    in_app: boolean;
    email: boolean;
  };
}

export interface NotificationPreferencesPatch {
  ticket_created?: {
    in_app?: boolean;
    email?: boolean;
  };
  ticket_comment?: {
    in_app?: boolean;
    email?: boolean;
  };
  ticket_status?: {
    in_app?: boolean;
    email?: boolean;
  };
  ticket_assigned?: {
    in_app?: boolean;
    email?: boolean;
  };
  lead_created?: {
    in_app?: boolean;
    email?: boolean;
  };
  lead_assigned?: {
    in_app?: boolean;
    email?: boolean;
  };
  opportunity_assigned?: {
    in_app?: boolean;
    email?: boolean;
  };
}

export interface Health {
  status: string;
}

export interface Attachment {
  /** @min 1 */
  id: number;
  /** The name that it came with, cleaned. */
  name: string;
  /**
   * In bytes.
   * @min 1
   */
  size: number;
  /** By its content. */
  content_type: string;
  /**
   * Needs the same credentials as the record.
   * @format uri
   */
  url: string;
  /** @format date-time */
  created_at: string;
}

export type QueryParamsType = Record<string | number, any>;
export type ResponseFormat = keyof Omit<Body, "body" | "bodyUsed">;

export interface FullRequestParams extends Omit<RequestInit, "body"> {
  /** set parameter to `true` for call `securityWorker` for this request */
  secure?: boolean;
  /** request path */
  path: string;
  /** content type of request body */
  type?: ContentType;
  /** query params */
  query?: QueryParamsType;
  /** format of response (i.e. response.json() -> format: "json") */
  format?: ResponseFormat;
  /** request body */
  body?: unknown;
  /** base url */
  baseUrl?: string;
  /** request cancellation token */
  cancelToken?: CancelToken;
}

export type RequestParams = Omit<
  FullRequestParams,
  "body" | "method" | "query" | "path"
>;

export interface ApiConfig<SecurityDataType = unknown> {
  baseUrl?: string;
  baseApiParams?: Omit<RequestParams, "baseUrl" | "cancelToken" | "signal">;
  securityWorker?: (
    securityData: SecurityDataType | null,
  ) => Promise<RequestParams | void> | RequestParams | void;
  customFetch?: typeof fetch;
}

export interface HttpResponse<D extends unknown, E extends unknown = unknown>
  extends Response {
  data: D;
  error: E;
}

type CancelToken = Symbol | string | number;

export type ContentType =
  | "application/json"
  | "application/vnd.api+json"
  | "multipart/form-data"
  | "application/x-www-form-urlencoded"
  | "text/plain";

export class HttpClient<SecurityDataType = unknown> {
  public baseUrl: string = "/";
  private securityData: SecurityDataType | null = null;
  private securityWorker?: ApiConfig<SecurityDataType>["securityWorker"];
  private abortControllers = new Map<CancelToken, AbortController>();
  private customFetch = (...fetchParams: Parameters<typeof fetch>) =>
    fetch(...fetchParams);

  private baseApiParams: RequestParams = {
    credentials: "same-origin",
    headers: {},
    redirect: "follow",
    referrerPolicy: "no-referrer",
  };

  constructor(apiConfig: ApiConfig<SecurityDataType> = {}) {
    Object.assign(this, apiConfig);
  }

  public setSecurityData = (data: SecurityDataType | null) => {
    this.securityData = data;
  };

  protected encodeQueryParam(key: string, value: any) {
    const encodedKey = encodeURIComponent(key);
    return `${encodedKey}=${encodeURIComponent(typeof value === "number" ? value : `${value}`)}`;
  }

  protected addQueryParam(query: QueryParamsType, key: string) {
    return this.encodeQueryParam(key, query[key]);
  }

  protected addArrayQueryParam(query: QueryParamsType, key: string) {
    const value = query[key];
    return value.map((v: any) => this.encodeQueryParam(key, v)).join("&");
  }

  protected toQueryString(rawQuery?: QueryParamsType): string {
    const query = rawQuery || {};
    const keys = Object.keys(query).filter(
      (key) => "undefined" !== typeof query[key],
    );
    return keys
      .map((key) =>
        Array.isArray(query[key])
          ? this.addArrayQueryParam(query, key)
          : this.addQueryParam(query, key),
      )
      .join("&");
  }

  protected addQueryParams(rawQuery?: QueryParamsType): string {
    const queryString = this.toQueryString(rawQuery);
    return queryString ? `?${queryString}` : "";
  }

  private contentFormatters: Record<ContentType, (input: any) => any> = {
    ["application/json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["application/vnd.api+json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["text/plain"]: (input: any) =>
      input !== null && typeof input !== "string"
        ? JSON.stringify(input)
        : input,
    ["multipart/form-data"]: (input: any) => {
      if (input instanceof FormData) {
        return input;
      }

      return Object.keys(input || {}).reduce((formData, key) => {
        const property = input[key];
        formData.append(
          key,
          property instanceof Blob
            ? property
            : typeof property === "object" && property !== null
              ? JSON.stringify(property)
              : `${property}`,
        );
        return formData;
      }, new FormData());
    },
    ["application/x-www-form-urlencoded"]: (input: any) =>
      this.toQueryString(input),
  };

  protected mergeRequestParams(
    params1: RequestParams,
    params2?: RequestParams,
  ): RequestParams {
    return {
      ...this.baseApiParams,
      ...params1,
      ...(params2 || {}),
      headers: {
        ...(this.baseApiParams.headers || {}),
        ...(params1.headers || {}),
        ...((params2 && params2.headers) || {}),
      },
    };
  }

  protected createAbortSignal = (
    cancelToken: CancelToken,
  ): AbortSignal | undefined => {
    if (this.abortControllers.has(cancelToken)) {
      const abortController = this.abortControllers.get(cancelToken);
      if (abortController) {
        return abortController.signal;
      }
      return void 0;
    }

    const abortController = new AbortController();
    this.abortControllers.set(cancelToken, abortController);
    return abortController.signal;
  };

  public abortRequest = (cancelToken: CancelToken) => {
    const abortController = this.abortControllers.get(cancelToken);

    if (abortController) {
      abortController.abort();
      this.abortControllers.delete(cancelToken);
    }
  };

  public request = async <T = any, E = any>({
    body,
    secure,
    path,
    type,
    query,
    format,
    baseUrl,
    cancelToken,
    ...params
  }: FullRequestParams): Promise<HttpResponse<T, E>> => {
    const secureParams =
      ((typeof secure === "boolean" ? secure : this.baseApiParams.secure) &&
        this.securityWorker &&
        (await this.securityWorker(this.securityData))) ||
      {};
    const requestParams = this.mergeRequestParams(params, secureParams);
    const queryString = query && this.toQueryString(query);
    const payloadFormatter = this.contentFormatters[type || "application/json"];
    const responseFormat = format || requestParams.format;

    return this.customFetch(
      `${baseUrl || this.baseUrl || ""}${path}${queryString ? `?${queryString}` : ""}`,
      {
        ...requestParams,
        headers: {
          ...(requestParams.headers || {}),
          ...(type && type !== "multipart/form-data"
            ? { "Content-Type": type }
            : {}),
        },
        signal:
          (cancelToken
            ? this.createAbortSignal(cancelToken)
            : requestParams.signal) || null,
        body:
          typeof body === "undefined" || body === null
            ? null
            : payloadFormatter(body),
      },
    ).then(async (response) => {
      const r = response as HttpResponse<T, E>;
      r.data = null as unknown as T;
      r.error = null as unknown as E;

      const responseToParse = responseFormat ? response.clone() : response;
      const data = !responseFormat
        ? r
        : await responseToParse[responseFormat]()
            .then((data) => {
              if (r.ok) {
                r.data = data;
              } else {
                r.error = data;
              }
              return r;
            })
            .catch((e) => {
              r.error = e;
              return r;
            });

      if (cancelToken) {
        this.abortControllers.delete(cancelToken);
      }

      if (!response.ok) throw data;
      return data;
    });
  };
}

/**
 * @title TezRent CRM
 * @version 1
 * @baseUrl /
 *
 * Leads, sales opportunities and interactions of an equipment-rental marketplace, for staff, sellers and customers.
 *
 * Sign in:
 *
 * ```bash
 * curl -X POST http://localhost:8000/api/accounts/login/ \
 *   -H "Content-Type: application/json" \
 *   -d '{"email":"your@email.com","password":"yourpassword"}'
 * ```
 *
 * List leads:
 *
 * ```bash
 * curl -X GET http://localhost:8000/api/crm/leads/ \
 *   -H "Authorization: Bearer YOUR_ACCESS_TOKEN"
 * ```
 *
 * - **Records**: ids are integers, money is a number of AED with at most 2 decimals (a numeric string is taken too), instants are ISO 8601 in UTC, dates `YYYY-MM-DD`. Fields of a body that nobody may write are ignored.
 * - **Lists** answer `{count, next, previous, results}`, the newest first. Filters are combined with AND; one that is not listed is ignored.
 * - **Errors** are 400 `{field: [messages]}`, or `{detail}`. What the caller may not see is 404, as if it did not exist; a method that a path does not have is 405 with `Allow`. Every answer has an `X-Request-Id`.
 * - **Files** come as parts of `multipart/form-data` beside the fields, where an operation says so. In a form, booleans are `true`, `false`, `1`, `0`, and an empty value is null.
 * - **Concurrency**: send a record's `ETag` back as `If-Match`; send an `Idempotency-Key` with a `POST` that you may repeat.
 * - **Staff in groups** may do only what their groups allow. Paths work without the final slash too.
 */
export class TezRent<
  SecurityDataType extends unknown,
> extends HttpClient<SecurityDataType> {
  accounts = {
    /**
     * @description ```bash curl -X POST http://localhost:8000/api/accounts/login/ \ -H "Content-Type: application/json" \ -d '{"email":"your@email.com","password":"yourpassword"}' ``` Send `access` as `Authorization: Bearer …`. Another `login_type` than the account's is 403.
     *
     * @tags Accounts
     * @name Login
     * @summary Signs in
     * @request POST:/api/accounts/login/
     */
    login: (data: Login, params: RequestParams = {}) =>
      this.request<
        SignedIn,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/accounts/login/`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description ```bash curl -X POST http://localhost:8000/api/accounts/login/ \ -H "Content-Type: application/json" \ -d '{"email":"your@email.com","password":"yourpassword"}' ``` Send `access` as `Authorization: Bearer …`. Another `login_type` than the account's is 403.
     *
     * @tags Accounts
     * @name TokenCreate
     * @summary Signs in; the same as login
     * @request POST:/api/accounts/token/
     */
    tokenCreate: (data: Login, params: RequestParams = {}) =>
      this.request<
        SignedIn,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/accounts/token/`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Accounts
     * @name TokenRefresh
     * @summary New tokens for a refresh token
     * @request POST:/api/accounts/token/refresh/
     */
    tokenRefresh: (data: RefreshToken, params: RequestParams = {}) =>
      this.request<
        Tokens,
        | (FieldErrors | Detail)
        | Detail
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/accounts/token/refresh/`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Accounts
     * @name Logout
     * @summary Ends the session of a refresh token
     * @request POST:/api/accounts/logout/
     */
    logout: (data: RefreshToken, params: RequestParams = {}) =>
      this.request<
        void,
        | (FieldErrors | Detail)
        | Detail
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/accounts/logout/`,
        method: "POST",
        body: data,
        type: "application/json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Accounts
     * @name ProfileRetrieve
     * @summary The caller
     * @request GET:/api/accounts/profile/
     * @secure
     */
    profileRetrieve: (params: RequestParams = {}) =>
      this.request<Account, Detail>({
        path: `/api/accounts/profile/`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Accounts
     * @name ProfilePartialUpdate
     * @summary Changes what is given of the caller
     * @request PATCH:/api/accounts/profile/
     * @secure
     */
    profilePartialUpdate: (data: ProfilePatch, params: RequestParams = {}) =>
      this.request<
        Account,
        | (FieldErrors | Detail)
        | Detail
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/accounts/profile/`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Accounts
     * @name ChangePassword
     * @summary A new password; every other session ends
     * @request POST:/api/accounts/change-password/
     * @secure
     */
    changePassword: (data: PasswordChange, params: RequestParams = {}) =>
      this.request<
        void,
        | (FieldErrors | Detail)
        | Detail
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/accounts/change-password/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Accounts
     * @name PasswordReset
     * @summary Asks for a new password: a mail with a token, if there is such an account
     * @request POST:/api/accounts/password-reset/
     */
    passwordReset: (data: PasswordReset, params: RequestParams = {}) =>
      this.request<
        Detail,
        | (FieldErrors | Detail)
        | Detail
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/accounts/password-reset/`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Accounts
     * @name PasswordResetConfirm
     * @summary Sets a new password with the token of the mail, once and within an hour; every session ends
     * @request POST:/api/accounts/password-reset/confirm/
     */
    passwordResetConfirm: (
      data: PasswordResetConfirm,
      params: RequestParams = {},
    ) =>
      this.request<
        void,
        | (FieldErrors | Detail)
        | Detail
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/accounts/password-reset/confirm/`,
        method: "POST",
        body: data,
        type: "application/json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Accounts
     * @name NotificationPreferencesRetrieve
     * @summary What the caller is told of, by type
     * @request GET:/api/accounts/notification-preferences/
     * @secure
     */
    notificationPreferencesRetrieve: (params: RequestParams = {}) =>
      this.request<NotificationPreferences, Detail>({
        path: `/api/accounts/notification-preferences/`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Accounts
     * @name NotificationPreferencesPartialUpdate
     * @summary Changes what is given of the preferences
     * @request PATCH:/api/accounts/notification-preferences/
     * @secure
     */
    notificationPreferencesPartialUpdate: (
      data: NotificationPreferencesPatch,
      params: RequestParams = {},
    ) =>
      this.request<
        NotificationPreferences,
        | (FieldErrors | Detail)
        | Detail
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/accounts/notification-preferences/`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  notifications = {
    /**
     * No description
     *
     * @tags notifications
     * @name Stream
     * @summary What the caller is told of, as it happens (server-sent events)
     * @request GET:/api/notifications/stream/
     * @secure
     */
    stream: (params: RequestParams = {}) =>
      this.request<
        string,
        | Detail
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/notifications/stream/`,
        method: "GET",
        secure: true,
        ...params,
      }),

    /**
     * @description Who may: staff, on some records; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags notifications
     * @name List
     * @summary Lists notifications
     * @request GET:/api/notifications/
     * @secure
     */
    list: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "notification_type"
          | "-notification_type"
          | "title"
          | "-title"
          | "message"
          | "-message"
          | "is_read"
          | "-is_read"
          | "read_at"
          | "-read_at"
          | "created_at"
          | "-created_at"
        )[];
        /** Words that must all be found, each in any of ; quotes make a phrase. */
        search?: string;
        /** Type: any of these, with commas. */
        notification_type?: (
          | "ticket_created"
          | "ticket_comment"
          | "ticket_status"
          | "ticket_assigned"
          | "lead_created"
          | "lead_assigned"
          | "opportunity_assigned"
        )[];
        /** Read: yes or no. */
        is_read?: boolean;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
        /** A `cursor`: only what was made or moved up after it. */
        since?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedNotificationList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/notifications/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff, on some records; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags notifications
     * @name MarkAllRead
     * @summary Marks all as read
     * @request POST:/api/notifications/mark_all_read/
     * @secure
     */
    markAllRead: (params: RequestParams = {}) =>
      this.request<
        NotificationsRead,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/notifications/mark_all_read/`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff, on some records; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags notifications
     * @name UnreadCount
     * @summary How many are unread
     * @request GET:/api/notifications/unread_count/
     * @secure
     */
    unreadCount: (params: RequestParams = {}) =>
      this.request<
        NotificationCounts,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/notifications/unread_count/`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff, on some records; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags notifications
     * @name Retrieve
     * @summary One notification
     * @request GET:/api/notifications/{id}/
     * @secure
     */
    retrieve: (id: number, params: RequestParams = {}) =>
      this.request<
        Notification,
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/notifications/${id}/`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff, on some records; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags notifications
     * @name MarkRead
     * @summary Mark as read
     * @request POST:/api/notifications/{id}/mark_read/
     * @secure
     */
    markRead: (id: number, params: RequestParams = {}) =>
      this.request<
        Notification,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/notifications/${id}/mark_read/`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),
  };
  files = {
    /**
     * @description Who may: those who may see the record that it belongs to. To anybody else it does not exist.
     *
     * @tags Files
     * @name Download
     * @summary A file
     * @request GET:/api/files/{id}/
     * @secure
     */
    download: (id: number, params: RequestParams = {}) =>
      this.request<
        File,
        | void
        | Detail
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/files/${id}/`,
        method: "GET",
        secure: true,
        ...params,
      }),
  };
  leads = {
    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags leads
     * @name List
     * @summary Lists leads
     * @request GET:/api/crm/leads/
     * @secure
     */
    list: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "title"
          | "-title"
          | "contact_name"
          | "-contact_name"
          | "contact_email"
          | "-contact_email"
          | "contact_phone"
          | "-contact_phone"
          | "company_name"
          | "-company_name"
          | "source"
          | "-source"
          | "status"
          | "-status"
          | "company"
          | "-company"
          | "customer"
          | "-customer"
          | "assigned_to"
          | "-assigned_to"
          | "notes"
          | "-notes"
          | "estimated_value"
          | "-estimated_value"
          | "expected_close_date"
          | "-expected_close_date"
          | "last_contacted_at"
          | "-last_contacted_at"
          | "converted_at"
          | "-converted_at"
          | "created_by"
          | "-created_by"
          | "created_at"
          | "-created_at"
          | "updated_at"
          | "-updated_at"
        )[];
        /** Words that must all be found, each in any of `title`, `contact_name`, `contact_email`, `contact_phone`, `company_name`; quotes make a phrase. */
        search?: string;
        /** Source: any of these, with commas. */
        source?: (
          | "web_form"
          | "phone"
          | "email"
          | "referral"
          | "automation"
          | "seller_input"
          | "social_media"
          | "advertisement"
          | "event"
          | "other"
        )[];
        /** Status: any of these, with commas. */
        status?: (
          | "new"
          | "contacted"
          | "qualified"
          | "converted"
          | "disqualified"
          | "lost"
        )[];
        /**
         * Seller: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        company?: string;
        /**
         * Customer: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        customer?: string;
        /**
         * Assigned to: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        assigned_to?: string;
        /**
         * Created by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        created_by?: string;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
        /** `true`: only those that are assigned to the caller. */
        assigned_to_me?: boolean;
        /** `true`: a smaller record for lists on a phone. */
        mobile?: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedLeadList | PaginatedLeadMobileList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/leads/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers; all customers. Anybody else gets 403. For sellers the server sets `company` itself. For all customers only `title`, `contact_name`, `contact_email`, `contact_phone`, `company_name`, `notes`, `metadata`, `estimated_value` are taken from the body. For all customers the server sets `source`, `status`, `customer` itself.
     *
     * @tags leads
     * @name Create
     * @summary Creates a lead
     * @request POST:/api/crm/leads/
     * @secure
     */
    create: (data: LeadCreate, params: RequestParams = {}) =>
      this.request<
        Lead | LeadContactForm,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/leads/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags leads
     * @name MyLeads
     * @summary My leads
     * @request GET:/api/crm/leads/my_leads/
     * @secure
     */
    myLeads: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "title"
          | "-title"
          | "contact_name"
          | "-contact_name"
          | "contact_email"
          | "-contact_email"
          | "contact_phone"
          | "-contact_phone"
          | "company_name"
          | "-company_name"
          | "source"
          | "-source"
          | "status"
          | "-status"
          | "company"
          | "-company"
          | "customer"
          | "-customer"
          | "assigned_to"
          | "-assigned_to"
          | "notes"
          | "-notes"
          | "estimated_value"
          | "-estimated_value"
          | "expected_close_date"
          | "-expected_close_date"
          | "last_contacted_at"
          | "-last_contacted_at"
          | "converted_at"
          | "-converted_at"
          | "created_by"
          | "-created_by"
          | "created_at"
          | "-created_at"
          | "updated_at"
          | "-updated_at"
        )[];
        /** Words that must all be found, each in any of `title`, `contact_name`, `contact_email`, `contact_phone`, `company_name`; quotes make a phrase. */
        search?: string;
        /** Source: any of these, with commas. */
        source?: (
          | "web_form"
          | "phone"
          | "email"
          | "referral"
          | "automation"
          | "seller_input"
          | "social_media"
          | "advertisement"
          | "event"
          | "other"
        )[];
        /** Status: any of these, with commas. */
        status?: (
          | "new"
          | "contacted"
          | "qualified"
          | "converted"
          | "disqualified"
          | "lost"
        )[];
        /**
         * Seller: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        company?: string;
        /**
         * Customer: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        customer?: string;
        /**
         * Assigned to: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        assigned_to?: string;
        /**
         * Created by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        created_by?: string;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
        /** `true`: only those that are assigned to the caller. */
        assigned_to_me?: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedLeadList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/leads/my_leads/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags leads
     * @name Retrieve
     * @summary One lead
     * @request GET:/api/crm/leads/{id}/
     * @secure
     */
    retrieve: (id: number, params: RequestParams = {}) =>
      this.request<
        Lead,
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/leads/${id}/`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403. For sellers the server sets `company` itself.
     *
     * @tags leads
     * @name Update
     * @summary Changes a lead; the required fields must be given
     * @request PUT:/api/crm/leads/{id}/
     * @secure
     */
    update: (id: number, data: LeadPut, params: RequestParams = {}) =>
      this.request<
        Lead,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/leads/${id}/`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403. For sellers the server sets `company` itself.
     *
     * @tags leads
     * @name PartialUpdate
     * @summary Changes what is given of a lead
     * @request PATCH:/api/crm/leads/{id}/
     * @secure
     */
    partialUpdate: (id: number, data: LeadPatch, params: RequestParams = {}) =>
      this.request<
        Lead,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/leads/${id}/`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags leads
     * @name Destroy
     * @summary Deletes a lead
     * @request DELETE:/api/crm/leads/{id}/
     * @secure
     */
    destroy: (id: number, params: RequestParams = {}) =>
      this.request<
        void,
        | Detail
        | Denied
        | Conflict
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/leads/${id}/`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags leads
     * @name MarkContacted
     * @summary Mark as contacted
     * @request POST:/api/crm/leads/{id}/mark_contacted/
     * @secure
     */
    markContacted: (
      id: number,
      data?: LeadMarkContactedInput,
      params: RequestParams = {},
    ) =>
      this.request<
        Lead,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/leads/${id}/mark_contacted/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags leads
     * @name ConvertToOpportunity
     * @summary Makes an opportunity of a qualified lead
     * @request POST:/api/crm/leads/{id}/convert_to_opportunity/
     * @secure
     */
    convertToOpportunity: (id: number, params: RequestParams = {}) =>
      this.request<
        LeadConversion,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/leads/${id}/convert_to_opportunity/`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags leads
     * @name AddNote
     * @summary Adds a note
     * @request POST:/api/crm/leads/{id}/add_note/
     * @secure
     */
    addNote: (id: number, data: LeadAddNoteInput, params: RequestParams = {}) =>
      this.request<
        Note,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/leads/${id}/add_note/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags leads
     * @name Notes
     * @summary Notes, newest first
     * @request GET:/api/crm/leads/{id}/notes/
     * @secure
     */
    notes: (
      id: number,
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedNoteList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/leads/${id}/notes/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
  opportunities = {
    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags opportunities
     * @name List
     * @summary Lists opportunities
     * @request GET:/api/crm/opportunities/
     * @secure
     */
    list: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "title"
          | "-title"
          | "description"
          | "-description"
          | "lead"
          | "-lead"
          | "contact_name"
          | "-contact_name"
          | "contact_email"
          | "-contact_email"
          | "contact_phone"
          | "-contact_phone"
          | "company"
          | "-company"
          | "customer"
          | "-customer"
          | "equipment"
          | "-equipment"
          | "related_rental"
          | "-related_rental"
          | "assigned_to"
          | "-assigned_to"
          | "stage"
          | "-stage"
          | "probability"
          | "-probability"
          | "estimated_amount"
          | "-estimated_amount"
          | "actual_amount"
          | "-actual_amount"
          | "weighted_value"
          | "-weighted_value"
          | "expected_close_date"
          | "-expected_close_date"
          | "actual_close_date"
          | "-actual_close_date"
          | "notes"
          | "-notes"
          | "loss_reason"
          | "-loss_reason"
          | "created_by"
          | "-created_by"
          | "created_at"
          | "-created_at"
          | "updated_at"
          | "-updated_at"
        )[];
        /** Words that must all be found, each in any of `title`, `description`, `contact_name`, `contact_email`, `contact_phone`; quotes make a phrase. */
        search?: string;
        /**
         * Lead: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        lead?: string;
        /**
         * Seller: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        company?: string;
        /**
         * Customer: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        customer?: string;
        /**
         * Equipment: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        equipment?: string;
        /**
         * Rental: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        related_rental?: string;
        /**
         * Assigned to: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        assigned_to?: string;
        /** Stage: any of these, with commas. */
        stage?: (
          | "prospecting"
          | "qualification"
          | "proposal"
          | "negotiation"
          | "closed_won"
          | "closed_lost"
        )[];
        /**
         * Created by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        created_by?: string;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
        /** `true`: only those that are assigned to the caller. */
        assigned_to_me?: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedOpportunityList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/opportunities/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers. Anybody else gets 403. For sellers the server sets `company` itself.
     *
     * @tags opportunities
     * @name Create
     * @summary Creates an opportunity
     * @request POST:/api/crm/opportunities/
     * @secure
     */
    create: (data: OpportunityCreate, params: RequestParams = {}) =>
      this.request<
        Opportunity,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/opportunities/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags opportunities
     * @name Pipeline
     * @summary The pipeline, per stage
     * @request GET:/api/crm/opportunities/pipeline/
     * @secure
     */
    pipeline: (
      query?: {
        /** Words that must all be found, each in any of `title`, `description`, `contact_name`, `contact_email`, `contact_phone`; quotes make a phrase. */
        search?: string;
        /**
         * Lead: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        lead?: string;
        /**
         * Seller: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        company?: string;
        /**
         * Customer: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        customer?: string;
        /**
         * Equipment: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        equipment?: string;
        /**
         * Rental: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        related_rental?: string;
        /**
         * Assigned to: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        assigned_to?: string;
        /** Stage: any of these, with commas. */
        stage?: (
          | "prospecting"
          | "qualification"
          | "proposal"
          | "negotiation"
          | "closed_won"
          | "closed_lost"
        )[];
        /**
         * Created by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        created_by?: string;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
        /** `true`: only those that are assigned to the caller. */
        assigned_to_me?: boolean;
        /** `true`: adds the whole. */
        summary?: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        Pipeline,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/opportunities/pipeline/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags opportunities
     * @name Sales
     * @summary What was won and lost in a period
     * @request GET:/api/crm/reports/sales/
     * @secure
     */
    sales: (
      query?: {
        /** Words that must all be found, each in any of `title`, `description`, `contact_name`, `contact_email`, `contact_phone`; quotes make a phrase. */
        search?: string;
        /**
         * Lead: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        lead?: string;
        /**
         * Seller: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        company?: string;
        /**
         * Customer: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        customer?: string;
        /**
         * Equipment: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        equipment?: string;
        /**
         * Rental: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        related_rental?: string;
        /**
         * Assigned to: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        assigned_to?: string;
        /** Stage: any of these, with commas. */
        stage?: (
          | "prospecting"
          | "qualification"
          | "proposal"
          | "negotiation"
          | "closed_won"
          | "closed_lost"
        )[];
        /**
         * Created by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        created_by?: string;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
        /** `true`: only those that are assigned to the caller. */
        assigned_to_me?: boolean;
        /**
         * The first day on which a deal was closed; else eleven months before the month of `to`.
         * @format date
         */
        from?: string;
        /**
         * The last such day; today unless said.
         * @format date
         */
        to?: string;
        /**
         * A row for each month of the period, for each assignee, or for each company.
         * @default "month"
         */
        by?: "month" | "assignee" | "company";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        SalesReport,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/reports/sales/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags opportunities
     * @name Retrieve
     * @summary One opportunity
     * @request GET:/api/crm/opportunities/{id}/
     * @secure
     */
    retrieve: (id: number, params: RequestParams = {}) =>
      this.request<
        Opportunity,
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/opportunities/${id}/`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403. For sellers the server sets `company` itself.
     *
     * @tags opportunities
     * @name Update
     * @summary Changes an opportunity; the required fields must be given
     * @request PUT:/api/crm/opportunities/{id}/
     * @secure
     */
    update: (id: number, data: OpportunityPut, params: RequestParams = {}) =>
      this.request<
        Opportunity,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/opportunities/${id}/`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403. For sellers the server sets `company` itself.
     *
     * @tags opportunities
     * @name PartialUpdate
     * @summary Changes what is given of an opportunity
     * @request PATCH:/api/crm/opportunities/{id}/
     * @secure
     */
    partialUpdate: (
      id: number,
      data: OpportunityPatch,
      params: RequestParams = {},
    ) =>
      this.request<
        Opportunity,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/opportunities/${id}/`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags opportunities
     * @name Destroy
     * @summary Deletes an opportunity
     * @request DELETE:/api/crm/opportunities/{id}/
     * @secure
     */
    destroy: (id: number, params: RequestParams = {}) =>
      this.request<
        void,
        | Detail
        | Denied
        | Conflict
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/opportunities/${id}/`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags opportunities
     * @name MarkWon
     * @summary Mark as won
     * @request POST:/api/crm/opportunities/{id}/mark_won/
     * @secure
     */
    markWon: (
      id: number,
      data?: OpportunityMarkWonInput,
      params: RequestParams = {},
    ) =>
      this.request<
        Opportunity,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/opportunities/${id}/mark_won/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags opportunities
     * @name MarkLost
     * @summary Mark as lost
     * @request POST:/api/crm/opportunities/{id}/mark_lost/
     * @secure
     */
    markLost: (
      id: number,
      data?: OpportunityMarkLostInput,
      params: RequestParams = {},
    ) =>
      this.request<
        Opportunity,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/opportunities/${id}/mark_lost/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags opportunities
     * @name AddNote
     * @summary Adds a note
     * @request POST:/api/crm/opportunities/{id}/add_note/
     * @secure
     */
    addNote: (
      id: number,
      data: OpportunityAddNoteInput,
      params: RequestParams = {},
    ) =>
      this.request<
        Note,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/opportunities/${id}/add_note/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags opportunities
     * @name Notes
     * @summary Notes, newest first
     * @request GET:/api/crm/opportunities/{id}/notes/
     * @secure
     */
    notes: (
      id: number,
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedNoteList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/opportunities/${id}/notes/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
  interactions = {
    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags interactions
     * @name List
     * @summary Lists interactions
     * @request GET:/api/crm/interactions/
     * @secure
     */
    list: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "interaction_type"
          | "-interaction_type"
          | "related_to_lead"
          | "-related_to_lead"
          | "related_to_opportunity"
          | "-related_to_opportunity"
          | "related_to_customer"
          | "-related_to_customer"
          | "related_to_rental"
          | "-related_to_rental"
          | "subject"
          | "-subject"
          | "description"
          | "-description"
          | "outcome"
          | "-outcome"
          | "duration_minutes"
          | "-duration_minutes"
          | "next_action"
          | "-next_action"
          | "next_action_at"
          | "-next_action_at"
          | "performed_by"
          | "-performed_by"
          | "performed_at"
          | "-performed_at"
          | "created_by"
          | "-created_by"
          | "created_at"
          | "-created_at"
          | "updated_at"
          | "-updated_at"
        )[];
        /** Words that must all be found, each in any of `subject`, `description`, `outcome`; quotes make a phrase. */
        search?: string;
        /** Type: any of these, with commas. */
        interaction_type?: (
          | "call"
          | "email"
          | "meeting"
          | "note"
          | "task"
          | "sms"
          | "whatsapp"
          | "demo"
          | "other"
        )[];
        /**
         * Lead: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        related_to_lead?: string;
        /**
         * The same as `related_to_lead`.
         * @pattern ^(\d+|none)$
         */
        lead_id?: string;
        /**
         * Opportunity: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        related_to_opportunity?: string;
        /**
         * The same as `related_to_opportunity`.
         * @pattern ^(\d+|none)$
         */
        opportunity_id?: string;
        /**
         * Customer: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        related_to_customer?: string;
        /**
         * The same as `related_to_customer`.
         * @pattern ^(\d+|none)$
         */
        customer_id?: string;
        /**
         * Rental: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        related_to_rental?: string;
        /**
         * The same as `related_to_rental`.
         * @pattern ^(\d+|none)$
         */
        rental_id?: string;
        /**
         * Performed by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        performed_by?: string;
        /**
         * Created by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        created_by?: string;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedInteractionList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/interactions/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags interactions
     * @name Create
     * @summary Creates an interaction
     * @request POST:/api/crm/interactions/
     * @secure
     */
    create: (data: InteractionCreate, params: RequestParams = {}) =>
      this.request<
        Interaction,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/interactions/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags interactions
     * @name Retrieve
     * @summary One interaction
     * @request GET:/api/crm/interactions/{id}/
     * @secure
     */
    retrieve: (id: number, params: RequestParams = {}) =>
      this.request<
        Interaction,
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/interactions/${id}/`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags interactions
     * @name Update
     * @summary Changes an interaction; the required fields must be given
     * @request PUT:/api/crm/interactions/{id}/
     * @secure
     */
    update: (id: number, data: InteractionPut, params: RequestParams = {}) =>
      this.request<
        Interaction,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/interactions/${id}/`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags interactions
     * @name PartialUpdate
     * @summary Changes what is given of an interaction
     * @request PATCH:/api/crm/interactions/{id}/
     * @secure
     */
    partialUpdate: (
      id: number,
      data: InteractionPatch,
      params: RequestParams = {},
    ) =>
      this.request<
        Interaction,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/interactions/${id}/`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags interactions
     * @name Destroy
     * @summary Deletes an interaction
     * @request DELETE:/api/crm/interactions/{id}/
     * @secure
     */
    destroy: (id: number, params: RequestParams = {}) =>
      this.request<
        void,
        | Detail
        | Denied
        | Conflict
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/interactions/${id}/`,
        method: "DELETE",
        secure: true,
        ...params,
      }),
  };
  tickets = {
    /**
     * @description Who may: staff; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags tickets
     * @name List
     * @summary Lists tickets
     * @request GET:/api/crm/tickets/
     * @secure
     */
    list: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "ticket_number"
          | "-ticket_number"
          | "title"
          | "-title"
          | "description"
          | "-description"
          | "category"
          | "-category"
          | "priority"
          | "-priority"
          | "status"
          | "-status"
          | "customer"
          | "-customer"
          | "customer_email"
          | "-customer_email"
          | "customer_phone"
          | "-customer_phone"
          | "company"
          | "-company"
          | "related_rental"
          | "-related_rental"
          | "related_equipment"
          | "-related_equipment"
          | "assigned_to"
          | "-assigned_to"
          | "internal_notes"
          | "-internal_notes"
          | "resolution"
          | "-resolution"
          | "resolved_at"
          | "-resolved_at"
          | "closed_at"
          | "-closed_at"
          | "customer_rating"
          | "-customer_rating"
          | "customer_feedback"
          | "-customer_feedback"
          | "created_by"
          | "-created_by"
          | "created_at"
          | "-created_at"
          | "updated_at"
          | "-updated_at"
        )[];
        /** Words that must all be found, each in any of `ticket_number`, `title`, `description`, `customer_name`, `customer_email`, `rental_number`; quotes make a phrase. */
        search?: string;
        /** Category: any of these, with commas. */
        category?: (
          | "general"
          | "technical"
          | "billing"
          | "equipment"
          | "delivery"
          | "damage"
          | "complaint"
          | "refund"
          | "other"
        )[];
        /** Priority: any of these, with commas. */
        priority?: ("low" | "medium" | "high" | "urgent")[];
        /** Status: any of these, with commas. */
        status?: (
          | "open"
          | "in_progress"
          | "waiting_customer"
          | "waiting_seller"
          | "resolved"
          | "closed"
        )[];
        /**
         * Customer: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        customer?: string;
        /**
         * Seller: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        company?: string;
        /**
         * Rental: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        related_rental?: string;
        /**
         * Equipment: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        related_equipment?: string;
        /**
         * Assigned to: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        assigned_to?: string;
        /**
         * Created by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        created_by?: string;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
        /** `true`: only those that are assigned to the caller. */
        assigned_to_me?: boolean;
        /** `true`: a smaller record for lists on a phone. */
        mobile?: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedTicketList | PaginatedTicketMobileList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/tickets/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers; all customers. Anybody else gets 403. For sellers the server sets `company` itself. For all customers only `title`, `description`, `category`, `priority`, `related_rental` are taken from the body. For all customers the server sets `customer` itself.
     *
     * @tags tickets
     * @name Create
     * @summary Creates a ticket
     * @request POST:/api/crm/tickets/
     * @secure
     */
    create: (data: TicketCreate, params: RequestParams = {}) =>
      this.request<
        Ticket,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/tickets/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags tickets
     * @name MyTickets
     * @summary My tickets
     * @request GET:/api/crm/tickets/my_tickets/
     * @secure
     */
    myTickets: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "ticket_number"
          | "-ticket_number"
          | "title"
          | "-title"
          | "description"
          | "-description"
          | "category"
          | "-category"
          | "priority"
          | "-priority"
          | "status"
          | "-status"
          | "customer"
          | "-customer"
          | "customer_email"
          | "-customer_email"
          | "customer_phone"
          | "-customer_phone"
          | "company"
          | "-company"
          | "related_rental"
          | "-related_rental"
          | "related_equipment"
          | "-related_equipment"
          | "assigned_to"
          | "-assigned_to"
          | "internal_notes"
          | "-internal_notes"
          | "resolution"
          | "-resolution"
          | "resolved_at"
          | "-resolved_at"
          | "closed_at"
          | "-closed_at"
          | "customer_rating"
          | "-customer_rating"
          | "customer_feedback"
          | "-customer_feedback"
          | "created_by"
          | "-created_by"
          | "created_at"
          | "-created_at"
          | "updated_at"
          | "-updated_at"
        )[];
        /** Words that must all be found, each in any of `ticket_number`, `title`, `description`, `customer_name`, `customer_email`, `rental_number`; quotes make a phrase. */
        search?: string;
        /** Category: any of these, with commas. */
        category?: (
          | "general"
          | "technical"
          | "billing"
          | "equipment"
          | "delivery"
          | "damage"
          | "complaint"
          | "refund"
          | "other"
        )[];
        /** Priority: any of these, with commas. */
        priority?: ("low" | "medium" | "high" | "urgent")[];
        /** Status: any of these, with commas. */
        status?: (
          | "open"
          | "in_progress"
          | "waiting_customer"
          | "waiting_seller"
          | "resolved"
          | "closed"
        )[];
        /**
         * Customer: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        customer?: string;
        /**
         * Seller: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        company?: string;
        /**
         * Rental: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        related_rental?: string;
        /**
         * Equipment: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        related_equipment?: string;
        /**
         * Assigned to: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        assigned_to?: string;
        /**
         * Created by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        created_by?: string;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
        /** `true`: only those that are assigned to the caller. */
        assigned_to_me?: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedTicketList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/tickets/my_tickets/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags tickets
     * @name Retrieve
     * @summary One ticket
     * @request GET:/api/crm/tickets/{id}/
     * @secure
     */
    retrieve: (id: number, params: RequestParams = {}) =>
      this.request<
        Ticket,
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/tickets/${id}/`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403. For sellers the server sets `company` itself.
     *
     * @tags tickets
     * @name Update
     * @summary Changes a ticket; the required fields must be given
     * @request PUT:/api/crm/tickets/{id}/
     * @secure
     */
    update: (id: number, data: TicketPut, params: RequestParams = {}) =>
      this.request<
        Ticket,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/tickets/${id}/`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403. For sellers the server sets `company` itself.
     *
     * @tags tickets
     * @name PartialUpdate
     * @summary Changes what is given of a ticket
     * @request PATCH:/api/crm/tickets/{id}/
     * @secure
     */
    partialUpdate: (
      id: number,
      data: TicketPatch,
      params: RequestParams = {},
    ) =>
      this.request<
        Ticket,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/tickets/${id}/`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags tickets
     * @name Destroy
     * @summary Deletes a ticket
     * @request DELETE:/api/crm/tickets/{id}/
     * @secure
     */
    destroy: (id: number, params: RequestParams = {}) =>
      this.request<
        void,
        | Detail
        | Denied
        | Conflict
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/tickets/${id}/`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags tickets
     * @name AddComment
     * @summary Adds a comment
     * @request POST:/api/crm/tickets/{id}/add_comment/
     * @secure
     */
    addComment: (
      id: number,
      data: TicketAddCommentInput,
      params: RequestParams = {},
    ) =>
      this.request<
        Comment,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/tickets/${id}/add_comment/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags tickets
     * @name MarkResolved
     * @summary Mark as resolved
     * @request POST:/api/crm/tickets/{id}/mark_resolved/
     * @secure
     */
    markResolved: (
      id: number,
      data?: TicketMarkResolvedInput,
      params: RequestParams = {},
    ) =>
      this.request<
        Ticket,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/tickets/${id}/mark_resolved/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags tickets
     * @name MarkClosed
     * @summary Mark as closed
     * @request POST:/api/crm/tickets/{id}/mark_closed/
     * @secure
     */
    markClosed: (id: number, params: RequestParams = {}) =>
      this.request<
        Ticket,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/tickets/${id}/mark_closed/`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags tickets
     * @name ConfirmResolution
     * @summary Confirm the resolution
     * @request POST:/api/crm/tickets/{id}/confirm_resolution/
     * @secure
     */
    confirmResolution: (
      id: number,
      data?: TicketConfirmResolutionInput,
      params: RequestParams = {},
    ) =>
      this.request<
        Ticket,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/tickets/${id}/confirm_resolution/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  ticketComments = {
    /**
     * @description Who may: staff; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags ticket_comments
     * @name List
     * @summary Lists comments
     * @request GET:/api/crm/ticket-comments/
     * @secure
     */
    list: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "ticket"
          | "-ticket"
          | "comment"
          | "-comment"
          | "is_internal"
          | "-is_internal"
          | "author_role"
          | "-author_role"
          | "created_by"
          | "-created_by"
          | "created_at"
          | "-created_at"
          | "updated_at"
          | "-updated_at"
        )[];
        /** Words that must all be found, each in any of `comment`; quotes make a phrase. */
        search?: string;
        /**
         * Ticket: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        ticket?: string;
        /**
         * The same as `ticket`.
         * @pattern ^(\d+|none)$
         */
        ticket_id?: string;
        /** Internal: yes or no. */
        is_internal?: boolean;
        /** Author: any of these, with commas. */
        author_role?: ("staff" | "seller" | "customer" | "system")[];
        /**
         * Created by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        created_by?: string;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedCommentList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/ticket-comments/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers; all customers. Anybody else gets 403.
     *
     * @tags ticket_comments
     * @name Create
     * @summary Creates a comment
     * @request POST:/api/crm/ticket-comments/
     * @secure
     */
    create: (data: CommentCreate, params: RequestParams = {}) =>
      this.request<
        Comment,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/ticket-comments/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags ticket_comments
     * @name Retrieve
     * @summary One comment
     * @request GET:/api/crm/ticket-comments/{id}/
     * @secure
     */
    retrieve: (id: number, params: RequestParams = {}) =>
      this.request<
        Comment,
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/ticket-comments/${id}/`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags ticket_comments
     * @name Update
     * @summary Changes a comment; the required fields must be given
     * @request PUT:/api/crm/ticket-comments/{id}/
     * @secure
     */
    update: (id: number, data: CommentPut, params: RequestParams = {}) =>
      this.request<
        Comment,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/ticket-comments/${id}/`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags ticket_comments
     * @name PartialUpdate
     * @summary Changes what is given of a comment
     * @request PATCH:/api/crm/ticket-comments/{id}/
     * @secure
     */
    partialUpdate: (
      id: number,
      data: CommentPatch,
      params: RequestParams = {},
    ) =>
      this.request<
        Comment,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/ticket-comments/${id}/`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags ticket_comments
     * @name Destroy
     * @summary Deletes a comment
     * @request DELETE:/api/crm/ticket-comments/{id}/
     * @secure
     */
    destroy: (id: number, params: RequestParams = {}) =>
      this.request<
        void,
        | Detail
        | Denied
        | Conflict
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/ticket-comments/${id}/`,
        method: "DELETE",
        secure: true,
        ...params,
      }),
  };
  customerNotes = {
    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags customer_notes
     * @name List
     * @summary Lists customer notes
     * @request GET:/api/crm/customer-notes/
     * @secure
     */
    list: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "customer"
          | "-customer"
          | "customer_email"
          | "-customer_email"
          | "customer_phone"
          | "-customer_phone"
          | "title"
          | "-title"
          | "note"
          | "-note"
          | "is_important"
          | "-is_important"
          | "tags"
          | "-tags"
          | "company"
          | "-company"
          | "created_by"
          | "-created_by"
          | "created_at"
          | "-created_at"
          | "updated_at"
          | "-updated_at"
        )[];
        /** Words that must all be found, each in any of `title`, `note`, `tags`, `customer_name`; quotes make a phrase. */
        search?: string;
        /**
         * Customer: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        customer?: string;
        /**
         * The same as `customer`.
         * @pattern ^(\d+|none)$
         */
        customer_id?: string;
        /** Important: yes or no. */
        is_important?: boolean;
        /** The same as `is_important`. */
        important?: boolean;
        /**
         * Seller: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        company?: string;
        /**
         * Created by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        created_by?: string;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
        /** Only those with this tag. */
        tag?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedCustomerNoteList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customer-notes/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers. Anybody else gets 403. For sellers the server sets `company` itself.
     *
     * @tags customer_notes
     * @name Create
     * @summary Creates a customer note
     * @request POST:/api/crm/customer-notes/
     * @secure
     */
    create: (data: CustomerNoteCreate, params: RequestParams = {}) =>
      this.request<
        CustomerNote,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customer-notes/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags customer_notes
     * @name Retrieve
     * @summary One customer note
     * @request GET:/api/crm/customer-notes/{id}/
     * @secure
     */
    retrieve: (id: number, params: RequestParams = {}) =>
      this.request<
        CustomerNote,
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customer-notes/${id}/`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403. For sellers the server sets `company` itself.
     *
     * @tags customer_notes
     * @name Update
     * @summary Changes a customer note; the required fields must be given
     * @request PUT:/api/crm/customer-notes/{id}/
     * @secure
     */
    update: (id: number, data: CustomerNotePut, params: RequestParams = {}) =>
      this.request<
        CustomerNote,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customer-notes/${id}/`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403. For sellers the server sets `company` itself.
     *
     * @tags customer_notes
     * @name PartialUpdate
     * @summary Changes what is given of a customer note
     * @request PATCH:/api/crm/customer-notes/{id}/
     * @secure
     */
    partialUpdate: (
      id: number,
      data: CustomerNotePatch,
      params: RequestParams = {},
    ) =>
      this.request<
        CustomerNote,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customer-notes/${id}/`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags customer_notes
     * @name Destroy
     * @summary Deletes a customer note
     * @request DELETE:/api/crm/customer-notes/{id}/
     * @secure
     */
    destroy: (id: number, params: RequestParams = {}) =>
      this.request<
        void,
        | Detail
        | Denied
        | Conflict
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customer-notes/${id}/`,
        method: "DELETE",
        secure: true,
        ...params,
      }),
  };
  rentals = {
    /**
     * @description Who may: staff; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags rentals
     * @name List
     * @summary Lists rentals
     * @request GET:/api/rentals/
     * @secure
     */
    list: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "rental_reference"
          | "-rental_reference"
          | "customer"
          | "-customer"
          | "equipment"
          | "-equipment"
          | "company"
          | "-company"
          | "start_date"
          | "-start_date"
          | "end_date"
          | "-end_date"
          | "total_days"
          | "-total_days"
          | "daily_rate"
          | "-daily_rate"
          | "total_amount"
          | "-total_amount"
          | "status"
          | "-status"
          | "created_by"
          | "-created_by"
          | "created_at"
          | "-created_at"
          | "updated_at"
          | "-updated_at"
        )[];
        /** Words that must all be found, each in any of `rental_reference`, `customer_name`, `equipment_name`; quotes make a phrase. */
        search?: string;
        /**
         * Customer: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        customer?: string;
        /**
         * Equipment: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        equipment?: string;
        /**
         * Seller: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        company?: string;
        /** Status: any of these, with commas. */
        status?: (
          | "pending"
          | "approved"
          | "payment_pending"
          | "confirmed"
          | "preparing"
          | "ready_for_pickup"
          | "out_for_delivery"
          | "delivered"
          | "in_progress"
          | "return_requested"
          | "returning"
          | "completed"
          | "cancelled"
          | "overdue"
          | "dispute"
        )[];
        /**
         * Created by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        created_by?: string;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedRentalList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/rentals/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; all customers. Anybody else gets 403. For all customers only `equipment`, `start_date`, `end_date` are taken from the body. For all customers the server sets `customer` itself.
     *
     * @tags rentals
     * @name Create
     * @summary Creates a rental
     * @request POST:/api/rentals/
     * @secure
     */
    create: (data: RentalCreate, params: RequestParams = {}) =>
      this.request<
        Rental,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/rentals/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags rentals
     * @name MyRentals
     * @summary My rentals
     * @request GET:/api/rentals/my_rentals/
     * @secure
     */
    myRentals: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "rental_reference"
          | "-rental_reference"
          | "customer"
          | "-customer"
          | "equipment"
          | "-equipment"
          | "company"
          | "-company"
          | "start_date"
          | "-start_date"
          | "end_date"
          | "-end_date"
          | "total_days"
          | "-total_days"
          | "daily_rate"
          | "-daily_rate"
          | "total_amount"
          | "-total_amount"
          | "status"
          | "-status"
          | "created_by"
          | "-created_by"
          | "created_at"
          | "-created_at"
          | "updated_at"
          | "-updated_at"
        )[];
        /** Words that must all be found, each in any of `rental_reference`, `customer_name`, `equipment_name`; quotes make a phrase. */
        search?: string;
        /**
         * Customer: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        customer?: string;
        /**
         * Equipment: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        equipment?: string;
        /**
         * Seller: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        company?: string;
        /** Status: any of these, with commas. */
        status?: (
          | "pending"
          | "approved"
          | "payment_pending"
          | "confirmed"
          | "preparing"
          | "ready_for_pickup"
          | "out_for_delivery"
          | "delivered"
          | "in_progress"
          | "return_requested"
          | "returning"
          | "completed"
          | "cancelled"
          | "overdue"
          | "dispute"
        )[];
        /**
         * Created by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        created_by?: string;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedRentalList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/rentals/my_rentals/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags rentals
     * @name Retrieve
     * @summary One rental
     * @request GET:/api/rentals/{id}/
     * @secure
     */
    retrieve: (id: number, params: RequestParams = {}) =>
      this.request<
        Rental,
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/rentals/${id}/`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; sellers, on the records of their own company; customers, on their own records. Anybody else gets 403.
     *
     * @tags rentals
     * @name UpdateStatus
     * @summary Set status…
     * @request POST:/api/rentals/{id}/update_status/
     * @secure
     */
    updateStatus: (
      id: number,
      data: RentalUpdateStatusInput,
      params: RequestParams = {},
    ) =>
      this.request<
        Rental,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/rentals/${id}/update_status/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  equipment = {
    /**
     * @description Who may: staff; sellers; all customers. Anybody else gets 403.
     *
     * @tags equipment
     * @name List
     * @summary Lists equipment
     * @request GET:/api/equipment/
     * @secure
     */
    list: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "name"
          | "-name"
          | "category"
          | "-category"
          | "daily_rate"
          | "-daily_rate"
          | "company"
          | "-company"
          | "created_by"
          | "-created_by"
          | "created_at"
          | "-created_at"
          | "updated_at"
          | "-updated_at"
        )[];
        /** Words that must all be found, each in any of `name`, `category`; quotes make a phrase. */
        search?: string;
        /** Category: exactly this. */
        category?: string;
        /**
         * Seller: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        company?: string;
        /**
         * Created by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        created_by?: string;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedEquipmentList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/equipment/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
  favorites = {
    /**
     * @description Who may: staff; customers, on their own records. Anybody else gets 403.
     *
     * @tags favorites
     * @name List
     * @summary Lists favorites
     * @request GET:/api/favorites/
     * @secure
     */
    list: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "customer"
          | "-customer"
          | "equipment"
          | "-equipment"
          | "name"
          | "-name"
          | "created_by"
          | "-created_by"
          | "created_at"
          | "-created_at"
          | "updated_at"
          | "-updated_at"
        )[];
        /** Words that must all be found, each in any of `name`; quotes make a phrase. */
        search?: string;
        /**
         * Customer: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        customer?: string;
        /**
         * Equipment: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        equipment?: string;
        /**
         * Created by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        created_by?: string;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedFavoriteList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/favorites/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; all customers. Anybody else gets 403. For all customers the server sets `customer` itself.
     *
     * @tags favorites
     * @name Create
     * @summary Creates a favorite
     * @request POST:/api/favorites/
     * @secure
     */
    create: (data: FavoriteCreate, params: RequestParams = {}) =>
      this.request<
        Favorite,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/favorites/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff; customers, on their own records. Anybody else gets 403.
     *
     * @tags favorites
     * @name Destroy
     * @summary Deletes a favorite
     * @request DELETE:/api/favorites/{id}/
     * @secure
     */
    destroy: (id: number, params: RequestParams = {}) =>
      this.request<
        void,
        | Detail
        | Denied
        | Conflict
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/favorites/${id}/`,
        method: "DELETE",
        secure: true,
        ...params,
      }),
  };
  customers = {
    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags customers
     * @name List
     * @summary Lists customers
     * @request GET:/api/crm/customers/
     * @secure
     */
    list: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "name"
          | "-name"
          | "email"
          | "-email"
          | "phone"
          | "-phone"
        )[];
        /** Words that must all be found, each in any of `name`, `email`, `phone`; quotes make a phrase. */
        search?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedCustomerPickerList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customers/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
  customerSegments = {
    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags customer_segments
     * @name List
     * @summary Lists customer segments
     * @request GET:/api/crm/customer-segments/
     * @secure
     */
    list: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "name"
          | "-name"
          | "description"
          | "-description"
          | "refreshed_at"
          | "-refreshed_at"
          | "joined_count"
          | "-joined_count"
          | "left_count"
          | "-left_count"
          | "created_by"
          | "-created_by"
          | "created_at"
          | "-created_at"
          | "updated_at"
          | "-updated_at"
        )[];
        /** Words that must all be found, each in any of `name`, `description`; quotes make a phrase. */
        search?: string;
        /**
         * Customers: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        customers?: string;
        /**
         * Added by hand: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        added_customers?: string;
        /**
         * Created by: an id, or `none` where there is none.
         * @pattern ^(\d+|none)$
         */
        created_by?: string;
        /** Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day. */
        created_at_after?: string;
        /** Made then or earlier; a date means to the end of that day. */
        created_at_before?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedCustomerSegmentList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customer-segments/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags customer_segments
     * @name Create
     * @summary Creates a customer segment
     * @request POST:/api/crm/customer-segments/
     * @secure
     */
    create: (data: CustomerSegmentCreate, params: RequestParams = {}) =>
      this.request<
        CustomerSegment,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customer-segments/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags customer_segments
     * @name Preview
     * @summary Whom criteria would find
     * @request POST:/api/crm/customer-segments/preview/
     * @secure
     */
    preview: (data: CustomerSegmentPreviewInput, params: RequestParams = {}) =>
      this.request<
        SegmentPreview,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customer-segments/preview/`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags customer_segments
     * @name Retrieve
     * @summary One customer segment
     * @request GET:/api/crm/customer-segments/{id}/
     * @secure
     */
    retrieve: (id: number, params: RequestParams = {}) =>
      this.request<
        CustomerSegment,
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customer-segments/${id}/`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags customer_segments
     * @name Update
     * @summary Changes a customer segment; the required fields must be given
     * @request PUT:/api/crm/customer-segments/{id}/
     * @secure
     */
    update: (
      id: number,
      data: CustomerSegmentPut,
      params: RequestParams = {},
    ) =>
      this.request<
        CustomerSegment,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customer-segments/${id}/`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags customer_segments
     * @name PartialUpdate
     * @summary Changes what is given of a customer segment
     * @request PATCH:/api/crm/customer-segments/{id}/
     * @secure
     */
    partialUpdate: (
      id: number,
      data: CustomerSegmentPatch,
      params: RequestParams = {},
    ) =>
      this.request<
        CustomerSegment,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customer-segments/${id}/`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags customer_segments
     * @name Destroy
     * @summary Deletes a customer segment
     * @request DELETE:/api/crm/customer-segments/{id}/
     * @secure
     */
    destroy: (id: number, params: RequestParams = {}) =>
      this.request<
        void,
        | Detail
        | Denied
        | Conflict
        | Stale
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customer-segments/${id}/`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags customer_segments
     * @name Refresh
     * @summary Refresh
     * @request POST:/api/crm/customer-segments/{id}/refresh/
     * @secure
     */
    refresh: (id: number, params: RequestParams = {}) =>
      this.request<
        CustomerSegment,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | Conflict
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customer-segments/${id}/refresh/`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags customer_segments
     * @name Why
     * @summary Which rules hold for a customer
     * @request GET:/api/crm/customer-segments/{id}/why/
     * @secure
     */
    why: (
      id: number,
      query: {
        /**
         * The id of the customer.
         * @min 1
         * @example 1
         */
        customer: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        SegmentMembership,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/customer-segments/${id}/why/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
  companies = {
    /**
     * @description Who may: staff. Anybody else gets 403.
     *
     * @tags companies
     * @name List
     * @summary Lists companies
     * @request GET:/api/crm/companies/
     * @secure
     */
    list: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "company_name"
          | "-company_name"
          | "phone"
          | "-phone"
        )[];
        /** Words that must all be found, each in any of `company_name`, `city`, `phone`; quotes make a phrase. */
        search?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedCompanyPickerList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/companies/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
  users = {
    /**
     * @description Who may: staff; sellers, on the records of their own company. Anybody else gets 403.
     *
     * @tags users
     * @name List
     * @summary Lists users
     * @request GET:/api/crm/users/
     * @secure
     */
    list: (
      query?: {
        /**
         * Which page.
         * @min 1
         * @default 1
         */
        page?: number;
        /**
         * Rows on a page; also `limit`.
         * @min 1
         * @max 100
         * @default 20
         */
        page_size?: number;
        /** Fields with commas, `-` for descending; the newest first unless said. */
        ordering?: (
          | "id"
          | "-id"
          | "email"
          | "-email"
          | "name"
          | "-name"
          | "phone_number"
          | "-phone_number"
        )[];
        /** Words that must all be found, each in any of `name`, `first_name`, `last_name`, `email`, `phone_number`; quotes make a phrase. */
        search?: string;
        /** `true`: only assignable ones. */
        assignable?: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        PaginatedUserPickerList,
        | (FieldErrors | Detail)
        | Detail
        | Denied
        | {
            detail: string;
            /** For the support, with a 500. */
            request_id?: string;
            code?: string;
          }
      >({
        path: `/api/crm/users/`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
}
