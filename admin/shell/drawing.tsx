import styles from './login.module.css'

/** An excavator on a blueprint. Decoration. */
export const Drawing = () => (
  <div className={styles.drawing} aria-hidden="true">
    <svg aria-hidden="true" viewBox="0 0 640 420" fill="none" stroke="#a9c9f5" strokeWidth="1.5">
      <path d="M20 380h600" />
      <rect x="70" y="322" width="270" height="56" rx="28" />
      <circle cx="100" cy="350" r="17" />
      <circle cx="310" cy="350" r="17" />
      {[146, 180, 214, 248].map((x) => (
        <circle key={x} cx={x} cy="358" r="8" />
      ))}
      <path d="M56 308V232q0-20 22-22h112v98zM158 308h116v14H158zM190 308V160q0-12 12-12h58l32 82v64h-18v14zM222 160v88h62M72 268h24M72 280h24M88 210v-20h24v20" />
      <path d="m262 292 106-178 34-34q12-8 22 2l86 66q12 10 6 24l-10 10-92-64-26 4-94 172q-12 12-24 6-10-6-8-8z" />
      <path d="m498 160 48 128 20-6-36-132q-8-14-22-10-12 8-10 20zM546 288l-18 22 6 40 42-4q22-26 8-64z" />
      <circle cx="272" cy="284" r="7" />
      <circle cx="508" cy="160" r="7" />
      <circle cx="556" cy="284" r="7" />
      <g stroke="#6f9be0" strokeDasharray="5 5">
        <path d="M30 80h370M30 80v300M508 40v110M570 284h60" />
      </g>
      <path stroke="#6f9be0" d="M70 400h270m-270-6v12m270-12v12" />
    </svg>
  </div>
)
