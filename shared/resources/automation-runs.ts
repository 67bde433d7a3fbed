import { automationLabels } from '../automations/index.ts'
import { choice, integer, text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'

/** One per rule and cause: the proof that an automation ran once, and what came of it. */
export const automationRuns = defineResource({
  name: 'automation_runs',
  label: { one: 'Automation run', many: 'Automation runs' },
  paths: { admin: 'automation-runs' },
  title: 'title',
  search: [],
  uniqueTogether: ['rule', 'cause'],
  fields: {
    rule: choice('Rule', automationLabels, { required: true, readonly: true }),
    status: choice(
      'Outcome',
      { done: 'Done', skipped: 'Skipped', failed: 'Failed' },
      { default: 'done', readonly: true },
    ),
    title: text('Cause', { readonly: true }),
    detail: text('What came of it', { multiline: true, readonly: true, said: true }),
    /** The record whose change was the cause, and what of it is the same for the same cause. */
    resource: text('Caused by', { readonly: true }),
    record: integer('Id', { required: true, readonly: true, max: Number.MAX_SAFE_INTEGER }),
    cause: text('Key', { readonly: true }),
    made_resource: text('Made', { readonly: true }),
    made_record: integer('Made id', { readonly: true, max: Number.MAX_SAFE_INTEGER }),
  },
  actions: {
    run_again: {
      label: 'Run again',
      method: 'POST',
      on: ['record', 'selection'],
      needs: 'change',
      done: 'Run once more',
      provided: [{ that: { status: { eq: 'failed' } }, otherwise: 'Only a failed run can be run again.' }],
    },
  },
})
