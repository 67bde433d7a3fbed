import styles from './shell.module.css'

export const Logo = () => (
  <span className={styles.logo}>
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="#0958d9" />
      <path d="M5 7h9v2.4h-3.2V17H8.2V9.4H5z" fill="#fff" />
      <path d="m15 9.6 3.4 3.4-3.4 3.4" fill="none" stroke="#91caff" strokeWidth="2" />
    </svg>
    <span className={styles.brand}>TezRent</span>
    <span className={styles.crm}>CRM</span>
  </span>
)
