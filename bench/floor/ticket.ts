/** A ticket and a comment: which columns, with which labels, and what each role gets of them as JSON. */
import { label, type Row } from './lead.ts'

export const ticketColumns = `t.id, t.ticket_number, t.title, t.description, t.category, t.priority, t.status, t.customer,
  k.name as customer_name, t.customer_email, t.customer_phone, t.company, c.company_name, t.related_rental,
  r.rental_reference, t.related_equipment, e.name as equipment_name, t.assigned_to, a.name as assigned_to_name,
  t.internal_notes, t.resolution, t.resolved_at, t.closed_at, t.customer_rating, t.customer_feedback, t.created_by,
  b.name as created_by_name, t.created_at, t.updated_at`
export const ticketLabels = `left join customers k on k.id = t.customer left join companies c on c.id = t.company
  left join rentals r on r.id = t.related_rental left join equipment e on e.id = t.related_equipment
  left join users a on a.id = t.assigned_to left join users b on b.id = t.created_by`
export const commentColumns = `t.id, t.ticket, i.title as ticket_title, t.comment, t.is_internal, t.author_role, t.created_by,
  b.name as created_by_name, t.created_at, t.updated_at`
export const commentLabels = 'left join tickets i on i.id = t.ticket left join users b on b.id = t.created_by'

export interface Attachment {
  readonly url: string
}

/** The record on the wire, for staff and sellers. */
export const ticketWire = (row: Row, attachments: readonly Attachment[]) => ({
  id: row.id,
  ticket_number: row.ticket_number,
  title: row.title,
  description: row.description,
  category: row.category,
  priority: row.priority,
  status: row.status,
  customer: row.customer,
  customer_name: label(row.customer, row.customer_name, 'Customer'),
  customer_email: row.customer_email,
  customer_phone: row.customer_phone,
  company: row.company,
  company_name: label(row.company, row.company_name, 'Company'),
  related_rental: row.related_rental,
  rental_reference: label(row.related_rental, row.rental_reference, 'Rental'),
  related_equipment: row.related_equipment,
  equipment_name: label(row.related_equipment, row.equipment_name, 'Equipment'),
  assigned_to: row.assigned_to,
  assigned_to_name: label(row.assigned_to, row.assigned_to_name, 'User'),
  internal_notes: row.internal_notes,
  resolution: row.resolution,
  resolved_at: row.resolved_at,
  closed_at: row.closed_at,
  customer_rating: row.customer_rating,
  customer_feedback: row.customer_feedback,
  created_by: row.created_by,
  created_by_name: label(row.created_by, row.created_by_name, 'User'),
  created_at: row.created_at,
  updated_at: row.updated_at,
  attachments,
})

/** The record on the wire, for customers. */
export const customersTicketWire = (row: Row, attachments: readonly Attachment[]) => ({
  id: row.id,
  ticket_number: row.ticket_number,
  title: row.title,
  description: row.description,
  category: row.category,
  priority: row.priority,
  status: row.status,
  customer: row.customer,
  customer_name: label(row.customer, row.customer_name, 'Customer'),
  company: row.company,
  company_name: label(row.company, row.company_name, 'Company'),
  related_rental: row.related_rental,
  rental_reference: label(row.related_rental, row.rental_reference, 'Rental'),
  related_equipment: row.related_equipment,
  equipment_name: label(row.related_equipment, row.equipment_name, 'Equipment'),
  resolution: row.resolution,
  resolved_at: row.resolved_at,
  closed_at: row.closed_at,
  customer_rating: row.customer_rating,
  customer_feedback: row.customer_feedback,
  created_by: row.created_by,
  created_by_name: label(row.created_by, row.created_by_name, 'User'),
  created_at: row.created_at,
  updated_at: row.updated_at,
  attachments,
})

/** A comment on the wire. */
export const commentWire = (row: Row, attachments: readonly Attachment[]) => ({
  id: row.id,
  ticket: row.ticket,
  ticket_title: label(row.ticket, row.ticket_title, 'Ticket'),
  comment: row.comment,
  is_internal: row.is_internal === 1,
  author_role: row.author_role,
  created_by: row.created_by,
  created_by_name: label(row.created_by, row.created_by_name, 'User'),
  created_at: row.created_at,
  updated_at: row.updated_at,
  attachment: attachments[0]?.url ?? null,
  attachments,
})
