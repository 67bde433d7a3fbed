/** Conditions on records, as data: one language for permissions, filters and rules; the database alone evaluates it. */

export type Scalar = string | number | boolean

/**
 * A test of one field. Several keys are ANDed. `eq: null` matches nothing (empty is `{ null: true }`), and `undefined`
 * throws: with anything laxer a seller without a company would see every record without one.
 */
export interface Test<F extends string = string> {
  readonly eq?: Scalar | null
  readonly ne?: Scalar
  readonly in?: readonly Scalar[]
  readonly nin?: readonly Scalar[]
  /** One of these, or empty. */
  readonly inOrNull?: readonly Scalar[]
  readonly gt?: Scalar
  readonly gte?: Scalar
  readonly lt?: Scalar
  readonly lte?: Scalar
  readonly null?: boolean
  /** Before the first, or not before the second; or empty. */
  readonly outside?: readonly [Scalar, Scalar]
  /** Contains this text, without regard to case. */
  readonly like?: string
  /** The record that this ref points at. */
  readonly is?: Where<F>
}

/** Records of another resource that point here, by a field with one ref or several. */
export interface Has {
  readonly resource: string
  readonly by: string
  readonly where?: Where
}

export type Where<F extends string = string> =
  | true
  | ({ readonly [K in F]?: Test } & {
      readonly and?: readonly Where<F>[]
      readonly or?: readonly Where<F>[]
      readonly not?: Where<F>
      readonly has?: Has
      /** Only these records: how ids, and not their number, reach a statement. */
      readonly ids?: readonly number[]
    })

/** Matches no record. */
export const NOTHING = { ids: [] } as const

/** All of these. */
export const both = <F extends string>(...parts: readonly (Where<F> | undefined)[]): Where<F> => {
  const real = parts.filter((part): part is Exclude<Where<F>, true> => part !== undefined && part !== true)
  const [only] = real
  if (only === undefined) return true
  if (real.length === 1) return only
  const all: { and: readonly Where<F>[] } = { and: real }
  return all as Where<F>
}
