/** A state as a word in colour with a shape of its own, so that colour is never the only sign. */
import styles from './badge.module.css'

const shapes = {
  dot: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  half: (
    <>
      <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M5 1.6a3.4 3.4 0 0 0 0 6.8z" fill="currentColor" />
    </>
  ),
  ring: <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  pause: <path d="M2.2 1.5h2v7h-2zM5.8 1.5h2v7h-2z" fill="currentColor" />,
  check: <path d="m1.4 5.4 2.4 2.4 4.8-5.4" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  cross: <path d="m2 2 6 6M8 2 2 8" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  lock: (
    <path
      d="M1.8 4.6h6.4v4.2H1.8zM3.2 4.6V3a1.8 1.8 0 0 1 3.6 0v1.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  ),
  skip: <path d="M1.5 3.5h7M1.5 6.5h7" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  // A rank: arrows need no box.
  down: <path d="M5 1.5v7M2 5.6l3 3 3-3" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  level: <path d="M1.5 3.5h7M1.5 6.5h7" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  up: <path d="M5 8.5v-7M2 4.4l3-3 3 3" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  top: <path d="M2 5l3-3 3 3M2 8.6l3-3 3 3" fill="none" stroke="currentColor" strokeWidth="1.8" />,
} as const
const unboxed: readonly (string | undefined)[] = ['down', 'level', 'up', 'top']

export type Tone = 'blue' | 'cyan' | 'green' | 'gold' | 'orange' | 'red' | 'purple' | 'neutral'
export type BadgeStyle = `${Tone} ${keyof typeof shapes}` | Tone

const isShape = (word: string | undefined): word is keyof typeof shapes => word !== undefined && word in shapes

export function Badge({ look = 'neutral', label }: { look?: BadgeStyle | undefined; label: string }) {
  const [tone = 'neutral', shape] = look.split(' ')
  return (
    <span className={`${styles.badge} ${styles[tone]} ${unboxed.includes(shape) ? styles.bare : ''}`}>
      {isShape(shape) && (
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          {shapes[shape]}
        </svg>
      )}
      {label}
    </span>
  )
}
