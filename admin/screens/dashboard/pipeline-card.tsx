/** The pipeline as bars: per stage how much, and how much of it weighted. */
import { Link } from 'react-router'
import { openStages } from '../../../shared/resources/opportunities.ts'
import { Badge } from '../../kernel/badge.tsx'
import { Card } from '../../kernel/card.tsx'
import { type Admin, fieldOf, type Icon } from '../../kernel/define-admin.ts'
import { choiceLabel } from '../../kernel/fields.ts'
import { formatNumber, useFormats } from '../../kernel/format.ts'
import { queryOfAddress } from '../../kernel/list/list-query.ts'
import { listPath } from '../../kernel/paths.ts'
import { rich } from '../../kernel/rich.tsx'
import { Failed, Skeleton } from '../../kernel/states/states.tsx'
import { useResourceQuery } from '../../kernel/use-resource-query.ts'
import { plural, t } from '../../locales/translate.ts'
import styles from './dashboard.module.css'
import { Figure } from './figure.tsx'
import type { Scope } from './scope.ts'

interface Stage {
  readonly count: number
  readonly total_value: number
  readonly weighted_value: number
}
interface Summary {
  readonly open_value: number
  readonly weighted_value: number
  readonly won_value: number
  readonly win_rate: number
}
type Pipeline = Readonly<Record<(typeof openStages)[number] | 'closed_won' | 'closed_lost', Stage>> & {
  readonly summary: Summary
}

const addressOf = (scope: Scope, stages: readonly string[]) =>
  `${scope === 'me' ? 'assigned_to=me&' : ''}stage=${stages.join(',')}`

function usePipeline(admin: Admin, scope: Scope) {
  const query = queryOfAddress(admin, scope === 'me' ? 'assigned_to=me' : '')
  query.set('summary', 'true')
  return useResourceQuery<Pipeline>(admin, ['pipeline'], query.toString())
}

/** Whether there is no deal at all; not as long as that is not known. */
export function useNoDeals(admin: Admin, scope: Scope): boolean {
  const { data } = usePipeline(admin, scope)
  return data !== undefined && [...openStages, ...CLOSED].every((stage) => data[stage].count === 0)
}
const CLOSED = ['closed_won', 'closed_lost'] as const

interface FigureProps {
  admin: Admin
  scope: Scope
  icon: Icon
  /** Whether it is there where there is no deal. */
  evenEmpty: boolean
}

/** What the open deals are worth, each as much as it is likely. */
export function PipelineFigure({ admin, scope, icon, evenEmpty }: FigureProps) {
  const formats = useFormats()
  const empty = useNoDeals(admin, scope)
  const { data, error } = usePipeline(admin, scope)
  const open = openStages.reduce((sum, stage) => sum + (data?.[stage].count ?? 0), 0)
  const value = data ? formats.money(data.summary.weighted_value) : error ? t('Not known') : '…'
  if (empty && !evenEmpty) return null
  return (
    <Figure
      label={scope === 'me' ? t('My weighted pipeline') : t('Weighted pipeline')}
      icon={icon}
      value={<Link to={`${listPath(admin)}?${addressOf(scope, openStages)}`}>{value}</Link>}
      note={data && plural('{count} open deal', '{count} open deals', { count: open })}
    />
  )
}

export function PipelineCard({ admin, scope }: { admin: Admin; scope: Scope }) {
  const pipeline = usePipeline(admin, scope)
  const board = admin.pages?.['/board'] && (
    <Link to={`${listPath(admin)}/board${scope === 'me' ? '?assigned_to=me' : ''}`}>{t('Open the board')}</Link>
  )
  return (
    <Card title={t('Pipeline by stage')} extra={board} flush>
      {pipeline.data ? (
        <Stages admin={admin} scope={scope} pipeline={pipeline.data} />
      ) : pipeline.error ? (
        <Failed error={pipeline.error} what={t('The pipeline')} retry={() => void pipeline.refetch()} />
      ) : (
        <Skeleton rows={5} />
      )}
    </Card>
  )
}

function Stages({ admin, scope, pipeline }: { admin: Admin; scope: Scope; pipeline: Pipeline }) {
  const formats = useFormats()
  const field = fieldOf(admin, 'stage')
  const most = Math.max(1, ...openStages.map((stage) => pipeline[stage].total_value))
  const share = (value: number) => ({ inlineSize: `${(value / most) * 100}%` })
  const { summary, closed_won: won, closed_lost: lost } = pipeline
  const link = (stage: string, count: number) => (
    <Link to={`${listPath(admin)}?${addressOf(scope, [stage])}`}>{formatNumber(count)}</Link>
  )
  return (
    <>
      <div className={styles.wide}>
        <table className={styles.stages}>
          <thead>
            <tr>
              <th scope="col">{t('Stage')}</th>
              <th scope="col" className={styles.bars}>
                <span className={styles.key} data-of="weighted" /> {t('weighted')}{' '}
                <span className={styles.key} data-of="total" /> {t('total')}
              </th>
              <th scope="col">{t('Deals')}</th>
              <th scope="col">{t('Total, {currency}', { currency: formats.currency })}</th>
              <th scope="col">{t('Weighted')}</th>
            </tr>
          </thead>
          <tbody>
            {openStages.map((stage) => (
              <tr key={stage}>
                <th scope="row">
                  <Badge look={admin.badges?.stage?.[stage]} label={choiceLabel(field, stage)} />
                </th>
                <td className={styles.bars}>
                  <div className={styles.bar} aria-hidden="true">
                    <i data-of="total" style={share(pipeline[stage].total_value)} />
                    <i data-of="weighted" style={share(pipeline[stage].weighted_value)} />
                  </div>
                </td>
                <td>{link(stage, pipeline[stage].count)}</td>
                <td className={styles.strong}>{formatNumber(pipeline[stage].total_value)}</td>
                <td>{formatNumber(pipeline[stage].weighted_value)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('All open')}</th>
              <td className={styles.bars} />
              <td>{formatNumber(openStages.reduce((sum, stage) => sum + pipeline[stage].count, 0))}</td>
              <td className={styles.strong}>{formatNumber(summary.open_value)}</td>
              <td>{formatNumber(summary.weighted_value)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles.foot}>
        {rich('Won: {value} ({count})', {
          value: formats.money(summary.won_value),
          count: link('closed_won', won.count),
        })}{' '}
        · {rich('Lost: {count}', { count: link('closed_lost', lost.count) })} ·{' '}
        {t('Win rate {rate} %', { rate: summary.win_rate })}
      </p>
    </>
  )
}
