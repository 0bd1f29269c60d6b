export { type CsvOptions, exportCsv } from './csv.ts';
export { exportGeoJson } from './geojson.ts';
export { exportJsonl } from './jsonl.ts';
export type { Exported, Loss } from './loss.ts';
export { MASK, type MaskOptions } from './masking.ts';
