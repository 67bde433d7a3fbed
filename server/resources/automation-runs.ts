import { system } from '../../shared/actors.ts'
import { refused } from '../../shared/kernel/errors.ts'
import { automationRuns } from '../../shared/resources/automation-runs.ts'
import { registry } from '../../shared/resources/index.ts'
import { runSafely } from '../records/automate.ts'
import { findRow } from '../records/find.ts'
import { serve } from '../records/serve.ts'

export const automationRunsOnServer = serve(automationRuns, {
  actions: {
    /** With the record as it is now: what it was when it failed is no help. */
    async run_again(ctx, run) {
      const resource = registry.get(run.resource)
      const record = resource && (await findRow(ctx, resource, run.record))
      const automation = ctx.served.get(run.resource)?.automations?.find(({ rule }) => rule === run.rule)
      if (!record || !automation) throw refused('What caused it is no longer there.')
      // It is still the doing of whoever caused it, who alone is told nothing of it.
      return { ...(await runSafely({ ...ctx, actor: system, author: run.created_by }, automation, record)) }
    },
  },
})
