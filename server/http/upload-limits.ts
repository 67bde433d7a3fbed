/** What may be attached at once: what the server is set up for, or less where the settings say so. */
import type { Settings } from '../../shared/settings.ts'
import type { Config } from '../config.ts'

const least = (tuned: number, most: number): number => (tuned === 0 ? most : Math.min(tuned, most))

export const uploadLimits = (config: Config, { upload_files, upload_megabytes }: Settings) => ({
  count: least(upload_files, config.MAX_FILES),
  megabytes: least(upload_megabytes, config.MAX_FILE_MB),
})
